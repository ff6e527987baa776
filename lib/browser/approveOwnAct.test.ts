import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { fromBase64url, ownActChallenge, toBase64url } from '../approvalKey/approvalChallenge.ts'
import type { OwnAct } from '../approvalKey/ownAct.ts'
import { type Ceremony, softAuthenticator } from '../approvalKey/softAuthenticator.ts'
import {
  addApprovalKey,
  findApprovalKey,
  type KnownKey,
  listApprovalKeys,
  removeApprovalKey,
} from './approvalStore.ts'
import { approveOwnAct } from './approveOwnAct.ts'

const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'
const act: OwnAct = {
  kind: 'message',
  network: 'ETHEREUM',
  account: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  verification_id: '01934abc',
  digest: 'ab'.repeat(32),
  origin: 'https://partner.example',
}

class FakeCredential {
  response: Record<string, ArrayBuffer | null>
  rawId: ArrayBuffer
  constructor(rawId: string, response: Record<string, string>) {
    this.rawId = fromBase64url(rawId).buffer
    const bytes = Object.entries(response).map(([name, text]) => [name, fromBase64url(text).buffer])
    this.response = { userHandle: null, ...Object.fromEntries(bytes) }
  }
}

type Asked = { publicKey: PublicKeyCredentialRequestOptions }
let authenticator = softAuthenticator()
const asked: PublicKeyCredentialRequestOptions[] = []

/** The browser, with one authenticator that may err. */
function browserWith(wrong: Partial<Ceremony> = {}, signer = authenticator, name = authenticator.id): void {
  vi.stubGlobal('PublicKeyCredential', FakeCredential)
  vi.stubGlobal('location', { origin, protocol: 'chrome-extension:' })
  fakeBrowser.runtime.getURL = (path: string) => `${origin}/${path}`
  vi.stubGlobal('navigator', {
    credentials: {
      async get({ publicKey }: Asked) {
        asked.push(publicKey)
        const challenge = new Uint8Array(publicKey.challenge as ArrayBuffer)
        const { response } = signer.get({ challenge, origin, relyingParty: origin, ...wrong })
        const { clientDataJSON, authenticatorData, signature } = response
        return new FakeCredential(name, { clientDataJSON, authenticatorData, signature })
      },
    },
  })
}

const known = (change: Partial<KnownKey> = {}): KnownKey => ({
  credentialId: authenticator.id,
  publicKey: toBase64url(new Uint8Array(authenticator.publicKey)),
  verificationCode: '0000-0000-0000-0000',
  name: 'Laura – laptop',
  relyingParty: origin,
  organization: 'Countersign',
  approver: 'Laura',
  account: 'Laura',
  askedBy: origin,
  createdAt: '2026-11-21T09:00:00.000Z',
  codeSaved: true,
  counter: 0,
  ...change,
})

beforeEach(async () => {
  for (const { credentialId } of await listApprovalKeys()) await removeApprovalKey(credentialId)
  authenticator = softAuthenticator()
  asked.length = 0
  browserWith()
})

test('T66: a kept key approves; the person has to be verified, the nonce is fresh, the counter is noted', async () => {
  await addApprovalKey(known())
  await approveOwnAct(act)
  await approveOwnAct(act)
  const [first, second] = asked
  expect(first).toMatchObject({ userVerification: 'required', allowCredentials: [{ type: 'public-key' }] })
  expect(first?.rpId).toBeUndefined()
  expect(first?.challenge).not.toEqual(second?.challenge)
  expect((await findApprovalKey(authenticator.id))?.counter).toBe(2)
})

test.each<[string, Partial<Ceremony>]>([
  ['another challenge', { challenge: new Uint8Array(32) }],
  ['nobody verified', { userVerified: false }],
  ['another origin', { origin: 'https://partner.example' }],
  ['another relying party', { relyingParty: 'partner.example' }],
  ['a registration', { type: 'webauthn.create' }],
  ['a bogus signature', { bogusSignature: true }],
  ['a counter that does not grow', { counter: 7 }],
])('T65 T66: %s approves nothing', async (_what, wrong) => {
  await addApprovalKey(known({ counter: 7 }))
  browserWith({ counter: 8, ...wrong })
  await expect(approveOwnAct(act)).rejects.toMatchObject({ code: 'approval-key-refused' })
})

test('T67: another key approves nothing, also under this key’s name', async () => {
  await addApprovalKey(known())
  const other = softAuthenticator()
  browserWith({}, other, other.id)
  await expect(approveOwnAct(act)).rejects.toMatchObject({ code: 'approval-key-refused' })
  browserWith({}, other)
  await expect(approveOwnAct(act)).rejects.toMatchObject({ code: 'approval-key-refused' })
})

test('T67: a key that a page asked for is none of the extension’s own', async () => {
  await addApprovalKey(known({ askedBy: 'https://secure.partner.example' }))
  await expect(approveOwnAct(act)).rejects.toMatchObject({ code: 'approval-key-missing' })
  expect(asked).toEqual([])
})

test('T65: any field of an act makes another challenge', async () => {
  const challenge = async (changed: OwnAct) => toBase64url(await ownActChallenge(changed, 'nonce'))
  const changes = Object.keys(act).map((name) => ({ ...act, [name]: 'x' }) as OwnAct)
  const { origin: _, ...bare } = act
  const all = await Promise.all([act, bare as OwnAct, ...changes].map(challenge))
  expect(new Set(all).size).toBe(all.length)
  expect(toBase64url(await ownActChallenge(act, 'other'))).not.toBe(all[0])
})
