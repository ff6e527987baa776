import { approvalChallenge, keyChallenge } from '../../lib/approvalKey/approvalChallenge.ts'
import { readApprovalAsk } from '../../lib/approvalKey/approvalPayload.ts'
import type { ApprovalRequest, KeyRequest } from '../../lib/approvalKey/approvalRequest.ts'
import { type Ceremony, softAuthenticator } from '../../lib/approvalKey/softAuthenticator.ts'
import { adminSession } from '../admin/adminSession.ts'
import type { DashboardData, RequestData } from '../dashboard/dashboardData.ts'
import type { Sandbox } from '../startSandbox.ts'

type Answer = { status: number; body: Record<string, unknown> }
type Mail = { to: string; subject: string; body: string }

/** For tests: what a request for a withdrawal carries. */
export const sampleWithdrawal = {
  kind: 'withdrawal',
  entity: 'Halden Europe',
  amount: '250000.5',
  asset: 'USDG',
  from: 'Halden Europe main account',
  destination: {
    name: 'Cold storage',
    network: 'ETHEREUM',
    address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  },
} as const

/** For tests: the mail that the sandbox would have sent, newest first. */
export async function readOutbox(sandbox: Sandbox): Promise<Mail[]> {
  return (await adminSession(sandbox).get('/outbox')).body.items as Mail[]
}

/** For tests: somebody at the dashboard, with an authenticator in software and no browser. */
export async function signInTo(sandbox: Sandbox, person: string) {
  const email = `${person}@halden.example`
  let cookie = ''

  async function call(path: string, content?: object, origin = sandbox.dashboardUrl): Promise<Answer> {
    const response = await fetch(`${sandbox.dashboardUrl}${path}`, {
      headers: { cookie, ...(content === undefined ? {} : { origin, 'content-type': 'application/json' }) },
      ...(content === undefined ? {} : { method: 'POST', body: JSON.stringify(content) }),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return { status: response.status, body: await response.json() }
  }

  await call('/api/session/code', { email })
  const mail = (await readOutbox(sandbox)).find(({ to }) => to === email)
  const code = /\b\d{6}\b/.exec(mail?.body ?? '')?.[0] ?? ''
  const signedIn = await call('/api/session', { email, code })
  if (signedIn.status !== 200) throw new Error(JSON.stringify(signedIn.body))

  async function window(path: string, content: object): Promise<Answer> {
    const response = await fetch(`${sandbox.signingWindowUrl}${path}`, {
      method: 'POST',
      headers: { origin: sandbox.signingWindowUrl, 'content-type': 'application/json' },
      body: JSON.stringify(content),
    })
    return { status: response.status, body: await response.json() }
  }

  async function state(): Promise<DashboardData> {
    return (await call('/api/state')).body as unknown as DashboardData
  }

  const person_ = {
    call,
    window,
    state,
    async request(id: string): Promise<RequestData> {
      const found = (await state()).requests.find((one) => one.id === id)
      if (found === undefined) throw new Error('There is no such request')
      return found
    },
    async ask(content: object = sampleWithdrawal): Promise<string> {
      const { status, body } = await call('/api/requests', content)
      if (status !== 200) throw new Error(JSON.stringify(body))
      return String(body.id)
    },
    /** Presses Approve. */
    approve: (id: string) => call(`/api/requests/${id}/approve`, {}),
    /** Presses Approve and opens the signing window, which shows this. */
    async openSigning(id: string): Promise<{ ticket: string; request: ApprovalRequest; keys: string[] }> {
      const { status, body } = await person_.approve(id)
      if (status !== 200) throw new Error(JSON.stringify(body))
      const ticket = String(body.signingUrl).split('#')[1] ?? ''
      const opened = await window('/api/open', { ticket })
      const ask = readApprovalAsk({ approval_request: opened.body.ask })
      if (ask?.ask !== 'sign') throw new Error(JSON.stringify(opened.body))
      return { ticket, request: ask.request, keys: ask.credential_ids }
    },
    /** Signs what is shown, or something else. */
    async sign(
      { ticket, request }: { ticket: string; request: ApprovalRequest },
      authenticator: SoftAuthenticator,
      wrong: Partial<Ceremony> = {},
    ): Promise<Answer> {
      const credential = authenticator.get({ ...(await ceremony(request)), ...wrong })
      return window('/api/sign', { ticket, credential })
    },
    /** Opens the signing window for a new key. */
    async openKey(name: string): Promise<{ ticket: string; registration: KeyRequest; excluded: string[] }> {
      const { body } = await call('/api/keys', { name })
      const ticket = String(body.url).split('#')[1] ?? ''
      const opened = await window('/api/open', { ticket })
      const ask = readApprovalAsk({ approval_request: opened.body.ask })
      if (ask?.ask !== 'create') throw new Error(JSON.stringify(opened.body))
      return { ticket, registration: ask.registration, excluded: ask.exclude_credential_ids }
    },
    async createKey(name: string, wrong: Partial<Ceremony> = {}) {
      const { ticket, registration } = await person_.openKey(name)
      const authenticator = softAuthenticator()
      const challenge = await keyChallenge(registration)
      const credential = authenticator.create({ ...place(), challenge, ...wrong })
      const answer = await window('/api/create', { ticket, credential })
      return { authenticator, answer, code: String(answer.body.code), name, ticket, credential }
    },
    /** A key that operations have verified. */
    async verifiedKey(name = `${person} - Primary Key`) {
      const made = await person_.createKey(name)
      await adminSession(sandbox).post('/approval-keys/verify', { entries: [{ code: made.code, name }] })
      const key = (await state()).keys.find((one) => one.name === name)
      return { ...made, id: key?.id ?? '' }
    },
    /** As an administrator: has the rule of a kind ask for signatures. */
    async requireSignatures(change: object = {}) {
      const rule = (await state()).rules.find(({ id }) => id === 'withdrawal')
      return call('/api/rules', { ...rule, stepUp: true, requiredApprovals: 2, ...change })
    },
  }

  function place() {
    return { origin: sandbox.signingWindowUrl, relyingParty: 'localhost' }
  }

  async function ceremony(request: ApprovalRequest): Promise<Ceremony> {
    return { ...place(), challenge: await approvalChallenge(request) }
  }

  return person_
}

export type SoftAuthenticator = ReturnType<typeof softAuthenticator>
