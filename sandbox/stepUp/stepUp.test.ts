import { expect, test } from 'vitest'
import { approvalChallenge } from '../../lib/approvalKey/approvalChallenge.ts'
import { type ApprovalRecord, checkApprovalRecord } from '../../lib/approvalKey/approvalRecord.ts'
import type { ApprovalRequest } from '../../lib/approvalKey/approvalRequest.ts'
import { type Ceremony, softAuthenticator } from '../../lib/approvalKey/softAuthenticator.ts'
import { adminSession } from '../admin/adminSession.ts'
import { apiSession, testSandbox } from '../api/apiTestSession.ts'
import { withdrawalScope } from '../dashboard/apiWithdrawals.ts'
import type { SandboxOptions } from '../startSandbox.ts'
import { readOutbox, sampleWithdrawal, signInTo } from './stepUpSession.ts'

/** Laura and Samuel with verified keys, Jonas who asks, and a rule that asks for two signatures. */
async function twoApprovers(options: SandboxOptions = {}) {
  const sandbox = await testSandbox(options)
  const [laura, samuel, jonas] = [
    await signInTo(sandbox, 'laura'),
    await signInTo(sandbox, 'samuel'),
    await signInTo(sandbox, 'jonas'),
  ]
  await laura.requireSignatures()
  const lauraKey = await laura.verifiedKey()
  const samuelKey = await samuel.verifiedKey()
  return { sandbox, laura, samuel, jonas, lauraKey, samuelKey, id: await jonas.ask() }
}

test('two approvers sign, each what they see, and the request is approved', async () => {
  const { sandbox, laura, samuel, jonas, lauraKey, samuelKey, id } = await twoApprovers()
  const opened = await laura.openSigning(id)
  expect(opened.request).toMatchObject({
    kind: 'withdrawal',
    id,
    relying_party: 'localhost',
    amount: '250000.5',
    asset: 'USDG',
    destination: sampleWithdrawal.destination,
    requested_by: 'Jonas Weber',
    approver: 'Laura Meier',
    rule: 'Withdrawals',
    required_approvals: 2,
  })
  expect(opened.keys).toEqual([lauraKey.authenticator.id])
  const first = await laura.sign(opened, lauraKey.authenticator)
  expect(first.body).toEqual({
    approved: false,
    missing: 1,
    message: 'Your signature has been recorded. 1 more signature required.',
  })
  expect(await laura.request(id)).toMatchObject({ status: 'PENDING', mine: false, missing: 1 })
  expect((await laura.state()).notifications).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ request_id: id })]),
  )
  expect(await samuel.request(id)).toMatchObject({ mine: true })
  const second = await samuel.sign(await samuel.openSigning(id), samuelKey.authenticator)
  expect(second.body).toMatchObject({ approved: true, missing: 0 })
  expect(await jonas.request(id)).toMatchObject({
    status: 'APPROVED',
    signed: true,
    approvals: [{ name: 'Laura Meier' }, { name: 'Samuel Okafor' }],
  })
  const subjects = (await readOutbox(sandbox)).map(({ to, subject }) => `${to} ${subject}`)
  expect(subjects).toEqual(
    expect.arrayContaining([
      'laura@halden.example Waiting for your approval: withdrawal of 250000.5 USDG',
      'samuel@halden.example Waiting for your approval: withdrawal of 250000.5 USDG',
      'jonas@halden.example Approved: withdrawal of 250000.5 USDG',
    ]),
  )
  const records = (await jonas.call(`/api/requests/${id}/records`)).body as unknown as ApprovalRecord[]
  expect(records).toHaveLength(2)
  for (const record of records) await checkApprovalRecord(record)
})

const wrongSignatures: [string, Partial<Ceremony>][] = [
  ['another origin', { origin: 'https://localhost' }],
  ['the dashboard’s origin', { origin: 'dashboard' }],
  ['another relying party', { relyingParty: 'example.com' }],
  ['the type of a new key', { type: 'webauthn.create' }],
  ['nobody verified', { userVerified: false }],
  ['nobody present', { userPresent: false, userVerified: false }],
  ['a frame of another site', { crossOrigin: true }],
  ['a counter that stands still', { counter: 1 }],
  ['a bogus signature', { bogusSignature: true }],
  ['another challenge', { challenge: new Uint8Array(32) }],
]
test.each(wrongSignatures)('T66: a signature with %s counts for nothing', async (_, wrong) => {
  const { sandbox, laura, lauraKey, id } = await twoApprovers()
  const origin = wrong.origin === 'dashboard' ? sandbox.dashboardUrl : wrong.origin
  const made = { ...wrong, ...(origin === undefined ? {} : { origin }) }
  const answer = await laura.sign(await laura.openSigning(id), lauraKey.authenticator, made)
  expect(answer).toMatchObject({ status: 400, body: { type: 'signature-refused' } })
  expect(await laura.request(id)).toMatchObject({ missing: 2, mine: true })
})

/** Each leaf of what is shown, changed. */
function* changedRequests(request: ApprovalRequest): Generator<[path: string, changed: ApprovalRequest]> {
  const walk = function* (value: unknown, path: string[]): Generator<[string[], unknown]> {
    if (typeof value !== 'object' || value === null) {
      yield [path, typeof value === 'number' ? value + 1 : `${String(value)}x`]
      return
    }
    for (const [name, inner] of Object.entries(value)) yield* walk(inner, [...path, name])
  }
  for (const [path, value] of walk(request, [])) {
    const changed = structuredClone(request)
    let target = changed as Record<string, unknown>
    for (const name of path.slice(0, -1)) target = target[name] as Record<string, unknown>
    target[path.at(-1) ?? ''] = value
    yield [path.join('.'), changed]
  }
}

test('T65: whichever field is changed after it was shown, the server refuses the signature', async () => {
  const { laura, lauraKey, id } = await twoApprovers()
  const shown = await laura.openSigning(id)
  const fields = [...changedRequests(shown.request)].map(([path]) => path)
  expect(fields).toHaveLength(19)
  for (const field of fields) {
    // Each attempt uses its ticket up, so each has a fresh one, with its own nonce.
    const opened = await laura.openSigning(id)
    const changed = [...changedRequests(opened.request)].find(([path]) => path === field)?.[1]
    const challenge = await approvalChallenge(changed ?? opened.request)
    const answer = await laura.sign(opened, lauraKey.authenticator, { challenge })
    expect(answer.body.type, field).toBe('signature-refused')
  }
  expect(await laura.request(id)).toMatchObject({ missing: 2 })
})

test('T66: a signature works once: not again, not for another request, not after a failed attempt', async () => {
  const { laura, jonas, lauraKey, id } = await twoApprovers()
  const opened = await laura.openSigning(id)
  const challenge = await approvalChallenge(opened.request)
  const credential = lauraKey.authenticator.get({
    challenge,
    origin: new URL(String((await laura.approve(id)).body.signingUrl)).origin,
    relyingParty: 'localhost',
  })
  const hand = (ticket: string) => laura.window('/api/sign', { ticket, credential })
  const other = await laura.openSigning(await jonas.ask({ ...sampleWithdrawal, amount: '1' }))
  expect(await hand(other.ticket)).toMatchObject({ status: 400, body: { type: 'signature-refused' } })
  expect(await hand(other.ticket)).toMatchObject({ status: 410, body: { type: 'ticket-over' } })
  expect(await hand(opened.ticket)).toMatchObject({ status: 200 })
  expect(await hand(opened.ticket)).toMatchObject({ status: 410, body: { type: 'ticket-over' } })
  expect(await hand('A'.repeat(43))).toMatchObject({ status: 410 })
})

test('T66: a signing link is over after ten minutes, and a request after seven days', async () => {
  const { sandbox, laura, samuel, lauraKey, id } = await twoApprovers()
  const opened = await laura.openSigning(id)
  sandbox.clock.advance(10 * 60_000)
  expect((await laura.sign(opened, lauraKey.authenticator)).body.type).toBe('ticket-over')
  sandbox.clock.advance(7 * 24 * 60 * 60_000)
  expect((await samuel.approve(id)).body.type).toBe('expired')
  expect(await samuel.request(id)).toMatchObject({ status: 'EXPIRED', mine: false })
})

test('T67: the same person counts once, with two keys and two windows open', async () => {
  const { laura, lauraKey, id } = await twoApprovers()
  const second = await laura.verifiedKey('laura - Second Key')
  const windows = [await laura.openSigning(id), await laura.openSigning(id)] as const
  const answers = await Promise.all([
    laura.sign(windows[0], lauraKey.authenticator),
    laura.sign(windows[1], second.authenticator),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await laura.request(id)).toMatchObject({ status: 'PENDING', missing: 1 })
  expect((await laura.approve(id)).body.type).toBe('approved-before')
})

test('T67: the last two signatures at once decide once, and one more is refused', async () => {
  const { sandbox, laura, samuel, lauraKey, samuelKey, id } = await twoApprovers()
  const mina = await signInTo(sandbox, 'mina')
  const minaKey = await mina.verifiedKey()
  const windows = [
    await laura.openSigning(id),
    await samuel.openSigning(id),
    await mina.openSigning(id),
  ] as const
  const answers = await Promise.all([
    laura.sign(windows[0], lauraKey.authenticator),
    samuel.sign(windows[1], samuelKey.authenticator),
    mina.sign(windows[2], minaKey.authenticator),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409])
  expect(answers.filter(({ body }) => body.approved === true)).toHaveLength(1)
  expect((await laura.request(id)).approvals).toHaveLength(2)
})

test('T67: a rule that is made easier later changes nothing for what waits', async () => {
  const { laura, jonas, lauraKey, id } = await twoApprovers()
  await laura.requireSignatures({ stepUp: false, requiredApprovals: 1 })
  expect((await laura.sign(await laura.openSigning(id), lauraKey.authenticator)).body).toMatchObject({
    missing: 1,
  })
  const later = await jonas.ask()
  expect((await laura.approve(later)).body).toMatchObject({
    approved: true,
    message: 'Your approval has been recorded. The request is approved.',
  })
  expect(await laura.request(later)).toMatchObject({ status: 'APPROVED', signed: false })
})

test('T67: an unverified key signs nothing, nor does a key of somebody else', async () => {
  const { sandbox, laura, samuelKey, id } = await twoApprovers()
  const mina = await signInTo(sandbox, 'mina')
  expect((await mina.state()).banner).toBe('create-key')
  const made = await mina.createKey('Mina - Key')
  expect((await mina.state()).banner).toBe('key-unverified')
  expect((await mina.approve(id)).body.type).toBe('no-verified-key')
  const extra = await laura.createKey('laura - Unverified')
  const unverified = await laura.sign(await laura.openSigning(id), extra.authenticator)
  expect(unverified).toMatchObject({ status: 403, body: { type: 'key-not-verified' } })
  const foreign = await laura.sign(await laura.openSigning(id), samuelKey.authenticator)
  expect(foreign).toMatchObject({ status: 403, body: { type: 'key-unknown' } })
  await adminSession(sandbox).post('/approval-keys/verify', { entries: [made] })
  expect((await mina.state()).banner).toBeUndefined()
  expect((await mina.sign(await mina.openSigning(id), made.authenticator)).status).toBe(200)
})

test('T67: revoking a key takes its signature back from what waits, not from what was decided', async () => {
  const { sandbox, laura, samuel, jonas, lauraKey, samuelKey, id } = await twoApprovers()
  const done = await jonas.ask({ ...sampleWithdrawal, amount: '7' })
  for (const request of [done, id]) {
    await laura.sign(await laura.openSigning(request), lauraKey.authenticator)
  }
  await samuel.sign(await samuel.openSigning(done), samuelKey.authenticator)
  const opened = await laura.openSigning(await jonas.ask({ ...sampleWithdrawal, amount: '8' }))
  expect((await laura.call(`/api/keys/${lauraKey.id}/revoke`, {})).status).toBe(200)
  expect(await laura.request(done)).toMatchObject({ status: 'APPROVED', approvals: [{}, {}] })
  expect(await laura.request(id)).toMatchObject({ status: 'PENDING', missing: 2, mine: true, approvals: [] })
  expect((await laura.sign(opened, lauraKey.authenticator)).body.type).toBe('key-not-verified')
  expect((await readOutbox(sandbox))[0]).toMatchObject({ subject: expect.stringContaining('Sign again') })
  // For good: it is neither verified nor revoked again, and its code opens nothing.
  expect((await laura.call(`/api/keys/${lauraKey.id}/revoke`, {})).status).toBe(404)
  const { body } = await adminSession(sandbox).post('/approval-keys/verify', { entries: [lauraKey] })
  expect(body.items).toMatchObject([{ result: 'revoked' }])
  const again = await laura.verifiedKey('laura - New Key')
  expect((await laura.sign(await laura.openSigning(id), again.authenticator)).body).toMatchObject({
    missing: 1,
  })
})

test('T67: a key that is revoked while its signature is checked does not count', async () => {
  const { laura, lauraKey, id } = await twoApprovers()
  const opened = await laura.openSigning(id)
  const [signed] = await Promise.all([
    laura.sign(opened, lauraKey.authenticator),
    laura.call(`/api/keys/${lauraKey.id}/revoke`, {}),
  ])
  // Either way round: it was refused, or it was taken and then taken back.
  expect([200, 403, 409]).toContain(signed.status)
  expect(await laura.request(id)).toMatchObject({ approvals: [], missing: 2 })
})

test('codes are checked and keys verified in a batch; a wrong name, a typo and a refusal are told', async () => {
  const sandbox = await testSandbox()
  const [laura, samuel] = [await signInTo(sandbox, 'laura'), await signInTo(sandbox, 'samuel')]
  const [first, second] = [await laura.createKey('Laura - Key'), await samuel.createKey('Samuel - Key')]
  const operations = adminSession(sandbox)
  const entries = [
    { code: first.code.toLowerCase().replaceAll('-', ''), name: 'Laura - Key' },
    { code: second.code, name: 'Other' },
    { code: '0000-0000-0000-0000', name: 'Laura - Key' },
    { code: 'no code', name: '' },
  ]
  const results = async (path: string) =>
    ((await operations.post(`/approval-keys/${path}`, { entries })).body.items as { result: string }[]).map(
      ({ result }) => result,
    )
  expect(await results('check')).toEqual(['fits', 'other-name', 'unknown', 'no-code'])
  expect((await laura.state()).keys[0]?.status).toBe('UNVERIFIED')
  expect(await results('verify')).toEqual(['fits', 'other-name', 'unknown', 'no-code'])
  expect((await laura.state()).keys[0]?.status).toBe('VERIFIED')
  expect(await results('check')).toEqual(['verified', 'other-name', 'unknown', 'no-code'])
  const [key] = (await samuel.state()).keys
  const reason = 'The code came from an unknown sender.'
  await operations.post(`/approval-keys/${key?.id}/refuse`, { reason })
  expect((await samuel.state()).keys).toMatchObject([{ status: 'UNVERIFIED', refusal: reason }])
  // Codes are to come from the people: neither operations nor the dashboard tell them.
  const told = JSON.stringify([(await operations.get('/approval-keys')).body, await samuel.state()])
  expect(told).not.toContain(second.code)
})

test('a key is made once, for the name and the person that were shown', async () => {
  const sandbox = await testSandbox()
  const laura = await signInTo(sandbox, 'laura')
  const made = await laura.createKey('Laura - Key')
  const again = await laura.window('/api/create', { ticket: made.ticket, credential: made.credential })
  expect(again.body.type).toBe('ticket-over')
  const { ticket, excluded } = await laura.openKey('Laura - Second')
  expect(excluded).toEqual([made.authenticator.id])
  const replayed = await laura.window('/api/create', { ticket, credential: made.credential })
  expect(replayed.body.type).toBe('key-refused')
  for (const wrong of [
    { userVerified: false },
    { origin: sandbox.dashboardUrl },
    { relyingParty: 'a.example' },
  ]) {
    expect((await laura.createKey('Laura - Third', wrong)).answer.body.type).toBe('key-refused')
  }
  expect((await laura.state()).keys).toHaveLength(1)
})

test('tiers count with step up: two of one tier do not stand for the other', async () => {
  const { sandbox, laura, samuel, jonas, lauraKey, samuelKey } = await twoApprovers()
  const tiers = [
    { name: 'Treasury', approvals: 1, members: ['laura', 'samuel'] },
    { name: 'Risk', approvals: 1, members: ['mina'] },
  ]
  expect((await laura.requireSignatures({ tiers })).status).toBe(200)
  const mina = await signInTo(sandbox, 'mina')
  const minaKey = await mina.verifiedKey()
  const id = await jonas.ask()
  const opened = await laura.openSigning(id)
  expect(opened.request.tiers).toEqual([
    { name: 'Treasury', approvals: 1 },
    { name: 'Risk', approvals: 1 },
  ])
  await laura.sign(opened, lauraKey.authenticator)
  expect((await samuel.sign(await samuel.openSigning(id), samuelKey.authenticator)).body).toMatchObject({
    missing: 1,
  })
  expect((await mina.sign(await mina.openSigning(id), minaKey.authenticator)).body).toMatchObject({
    approved: true,
  })
})

test('one key serves all entities and kinds', async () => {
  const { laura, jonas, lauraKey } = await twoApprovers()
  const data = await laura.state()
  for (const rule of data.rules) {
    await laura.call('/api/rules', { ...rule, stepUp: true, requiredApprovals: 1 })
  }
  for (const content of [
    { ...sampleWithdrawal, entity: 'Halden US' },
    {
      kind: 'transfer',
      entity: 'Halden Europe',
      amount: '5',
      asset: 'USD',
      from: 'Halden Europe',
      to: 'Halden US',
    },
    { kind: 'conversion', entity: 'Halden US', amount: '5', asset: 'USDG', from: 'Main', to_asset: 'USD' },
  ]) {
    const id = await jonas.ask(content)
    const signed = await laura.sign(await laura.openSigning(id), lauraKey.authenticator)
    expect(signed.body).toMatchObject({ approved: true })
  }
})

test('who may not: a stranger, the requester, somebody outside the rule, one who is no administrator', async () => {
  const { sandbox, laura, samuel, jonas, id } = await twoApprovers()
  expect((await jonas.approve(id)).body.type).toBe('not-an-approver')
  const own = await laura.ask()
  expect((await laura.approve(own)).body.type).toBe('own-request')
  expect((await samuel.requireSignatures()).body.type).toBe('not-an-administrator')
  expect((await laura.call(`/api/keys/${(await samuel.state()).keys[0]?.id}/revoke`, {})).status).toBe(404)
  expect((await fetch(`${sandbox.dashboardUrl}/api/state`)).status).toBe(401)
  expect((await laura.requireSignatures({ requiredApprovals: 4 })).status).toBe(400)
  const [rule] = (await laura.state()).rules
  expect((await laura.call('/api/rules', { ...rule, requiredApprovals: 3, tiers: [] })).status).toBe(400)
  const few = [{ name: 'A', approvals: 0, members: ['laura'] }]
  expect((await laura.requireSignatures({ tiers: few })).body.type).toBe('invalid-rule')
})

test('a rejected request is decided for good', async () => {
  const { laura, samuel, jonas, lauraKey, id } = await twoApprovers()
  const opened = await laura.openSigning(id)
  await samuel.call(`/api/requests/${id}/reject`, {})
  expect((await laura.sign(opened, lauraKey.authenticator)).body.type).toBe('decided')
  expect(await jonas.request(id)).toMatchObject({ status: 'REJECTED', rejected_by: 'Samuel Okafor' })
})

test('calls of the API need no approval, whatever the rules say', async () => {
  const { sandbox, laura } = await twoApprovers()
  const path = '/v2/transfer/crypto-withdrawals'
  const content = {
    amount: '250000.5',
    asset: 'USDG',
    crypto_network: 'ETHEREUM',
    destination_address: sampleWithdrawal.destination.address,
  }
  const credentials = sandbox.addCredentials({ scopes: [withdrawalScope] })
  const api = await apiSession(sandbox, credentials, withdrawalScope)
  const { status, body } = await api.post(path, content)
  expect(status).toBe(200)
  expect(await laura.request(String(body.id))).toMatchObject({
    status: 'APPROVED',
    requested_by: 'API',
    signed: false,
    mine: false,
    approvals: [],
  })
  expect((await (await apiSession(sandbox)).post(path, content)).status).toBe(403)
})

test('T73: other origins are turned away from the dashboard, the signing window and the sign-in', async () => {
  const { sandbox, laura } = await twoApprovers()
  for (const origin of [sandbox.partnerUrl, sandbox.signingWindowUrl, 'null']) {
    expect(
      (await fetch(`${sandbox.dashboardUrl}/api/keys`, { method: 'POST', headers: { origin } })).status,
    ).toBe(403)
  }
  for (const origin of [sandbox.dashboardUrl, 'null']) {
    expect(
      (await fetch(`${sandbox.signingWindowUrl}/api/sign`, { method: 'POST', headers: { origin } })).status,
    ).toBe(403)
  }
  expect((await laura.state()).me.name).toBe('Laura Meier')
})

test('a code to sign in works once, for five tries and ten minutes', async () => {
  const sandbox = await testSandbox()
  const email = 'mina@halden.example'
  const post = async (path: string, content: object) => {
    const headers = { origin: sandbox.dashboardUrl, 'content-type': 'application/json' }
    const body = JSON.stringify(content)
    return (await fetch(`${sandbox.dashboardUrl}${path}`, { method: 'POST', headers, body })).status
  }
  const newCode = async () => {
    await post('/api/session/code', { email })
    return /\d{6}/.exec((await readOutbox(sandbox))[0]?.body ?? '')?.[0] ?? ''
  }
  const code = await newCode()
  expect(await post('/api/session', { email, code })).toBe(200)
  expect(await post('/api/session', { email, code })).toBe(401)
  const guessed = await newCode()
  const wrong = guessed === '000000' ? '111111' : '000000'
  for (let tries = 0; tries < 5; tries++) expect(await post('/api/session', { email, code: wrong })).toBe(401)
  expect(await post('/api/session', { email, code: guessed })).toBe(401)
  const late = await newCode()
  sandbox.clock.advance(10 * 60_000)
  expect(await post('/api/session', { email, code: late })).toBe(401)
  // An address that is not known is told nothing else, and gets no mail.
  const before = (await readOutbox(sandbox)).length
  expect(await post('/api/session/code', { email: 'eve@halden.example' })).toBe(200)
  expect(await readOutbox(sandbox)).toHaveLength(before)
})

test('an extension signs only where its origin is allowed: at the start, or by operations', async () => {
  const first = `chrome-extension://${'a'.repeat(32)}`
  const second = `moz-extension://${'b'.repeat(64)}`
  const { sandbox, laura, samuel, lauraKey, samuelKey, id } = await twoApprovers({ approvalOrigins: [first] })
  const signed = await laura.sign(await laura.openSigning(id), lauraKey.authenticator, { origin: first })
  expect(signed.status).toBe(200)
  const early = await samuel.sign(await samuel.openSigning(id), samuelKey.authenticator, { origin: second })
  expect(early.body.type).toBe('signature-refused')
  const operations = adminSession(sandbox)
  for (const origin of ['https://example.com', 'chrome-extension://x', `${second}/`]) {
    expect((await operations.post('/approval-origins', { origins: [origin] })).status).toBe(400)
  }
  await operations.post('/approval-origins', { origins: [second] })
  const late = await samuel.sign(await samuel.openSigning(id), samuelKey.authenticator, { origin: second })
  expect(late.body).toMatchObject({ approved: true })
})

test('what cannot be shown in one line cannot be asked for', async () => {
  const sandbox = await testSandbox()
  const jonas = await signInTo(sandbox, 'jonas')
  for (const change of [
    { amount: '0' },
    { amount: '1e5' },
    { amount: '-1' },
    { asset: 'DOGE' },
    { from: 'a\u202eb' },
    { destination: { ...sampleWithdrawal.destination, name: 'two\nlines' } },
    { memo: 'x' },
  ]) {
    expect((await jonas.call('/api/requests', { ...sampleWithdrawal, ...change })).status).toBe(400)
  }
})

test('an authenticator nobody registered cannot sign', async () => {
  const { laura, id } = await twoApprovers()
  expect((await laura.sign(await laura.openSigning(id), softAuthenticator())).body.type).toBe('key-unknown')
})
