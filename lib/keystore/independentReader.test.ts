import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  scryptSync,
} from 'node:crypto'
import { base58 } from '@scure/base'
import { Wallet } from 'ethers'
import nacl from 'tweetnacl'
import { expect, test, vi } from 'vitest'
import { createKeystore } from './createKeystore.ts'
import { fakePasskeys } from './fakePasskeys.ts'
import { type FakeVault, fakeVault } from './fakeVault.ts'
import { importKey } from './importKey.ts'
import type { Keystore } from './keystore.ts'
import type { PasskeyPort } from './passkeyPort.ts'

// A reader and a writer of what docs/keystore.md describes, made of Node's own cryptography alone.

vi.setConfig({ testTimeout: 60_000 })

const password = 'Zoë’s correct horse'
const evm = importKey('46'.repeat(32), 'evm')
const solana = importKey('07'.repeat(32), 'solana')
const message = new TextEncoder().encode('Paxos Address Ownership Verification')

type Sealed = { nonce: string; sealed: string }
type Kdf = { N: number; r: number; p: number; salt: string }
type Head = {
  vaultId: string
  kdf: Kdf
  check: string
  dataKey: Sealed
  touch: {
    key: Sealed
    unlockSalt: string
    signSalt: string
    passkeys: { id: string; dataKey: Sealed; touchKey: Sealed }[]
  }
}
type Record2 = { id: string; address: string; under: string; secret: Sealed }

const bytes = (text: string) => Buffer.from(text, 'base64')

function unseal(key: Uint8Array, { nonce, sealed }: Sealed, context: string): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, bytes(nonce))
  cipher.setAAD(Buffer.from(context)).setAuthTag(bytes(sealed).subarray(-16))
  return Buffer.concat([cipher.update(bytes(sealed).subarray(0, -16)), cipher.final()])
}

function seal(key: Uint8Array, plain: Uint8Array, context: string): Sealed {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

/** scrypt's 64 bytes: the first half wraps, the second proves the password right. */
function stretch(kdf: Kdf): { wrapping: Buffer; check: Buffer } {
  const { N, r, p, salt } = kdf
  const derived = scryptSync(password.normalize('NFKC'), bytes(salt), 64, { N, r, p, maxmem: 2 ** 29 })
  return { wrapping: derived.subarray(0, 32), check: derived.subarray(32) }
}

const proof = (key: Uint8Array, vaultId: string) =>
  createHmac('sha256', key).update(`countersign password check\n${vaultId}`).digest('base64')
const wrapContext = (vaultId: string, { N, r, p, salt }: Kdf) => `${vaultId}\nscrypt ${N} ${r} ${p} ${salt}`
const secretContext = ({ id, address }: Record2) => `countersign vault 1\nsecret\n${id}\n${address}`

function openAccount(account: Record2, dataKey: Uint8Array, touchKey: Uint8Array): Buffer {
  if (account.under === 'data') return unseal(dataKey, account.secret, secretContext(account))
  const context = `countersign vault 2\nguarded secret\n${account.id}\n${account.address}`
  const inner = unseal(dataKey, account.secret, context)
  const sealed = { nonce: inner.toString('base64', 0, 12), sealed: inner.toString('base64', 12) }
  return unseal(touchKey, sealed, secretContext(account))
}

/** At the real cost, by Node's scrypt. */
function realKeystore(fake: FakeVault, passkeys?: PasskeyPort): Keystore {
  return createKeystore({
    store: fake.store,
    session: fake.session,
    now: () => fake.clock.now,
    deriveKey: async ({ password, salt, length, ...cost }) =>
      new Uint8Array(scryptSync(password, salt, length, { ...cost, maxmem: 2 ** 29 })),
    ...(passkeys && { passkeys }),
  })
}

async function filledVault() {
  const fake = fakeVault()
  const touch = fakePasskeys()
  const keystore = realKeystore(fake, touch.port)
  await keystore.create(password)
  const [account] = await keystore.addAccounts([
    { key: evm, label: 'Treasury' },
    { key: solana, label: 'Cold' },
  ])
  await keystore.addPasskey({ password, label: 'Key ring', unlocks: true })
  await keystore.requirePasskey([account?.id ?? ''])
  return { fake, touch, keystore }
}

test('T48 T49: Node alone opens a vault with the password, and with what a passkey yields', async () => {
  const { fake, touch } = await filledVault()
  const { content } = fake.local[`vault/${String(fake.local['vault/current'])}`] as { content: Head }
  const { vaultId, kdf } = content
  expect(kdf).toMatchObject({ N: 2 ** 17, r: 8, p: 1 })
  const { wrapping, check } = stretch(kdf)
  expect(proof(check, vaultId)).toBe(content.check)
  const dataKey = unseal(
    wrapping,
    content.dataKey,
    `countersign vault 1\ndata key\n${wrapContext(vaultId, kdf)}`,
  )
  const touchContext = `countersign vault 2\ntouch key\n${wrapContext(vaultId, kdf)}`
  const touchKey = unseal(wrapping, content.touch.key, touchContext)

  const [passkey] = content.touch.passkeys
  if (!passkey) throw new Error('no passkey')
  const byPasskey = (use: 'unlock' | 'sign', salt: string, sealed: Sealed) => {
    const secret = createHmac('sha256', touch.secrets.get(passkey.id) ?? '')
      .update(bytes(salt))
      .digest()
    const key = new Uint8Array(hkdfSync('sha256', secret, vaultId, `countersign passkey ${use} 1`, 32))
    return unseal(key, sealed, `countersign vault 2\npasskey ${use}\n${vaultId}\n${passkey.id}`)
  }
  expect(byPasskey('unlock', content.touch.unlockSalt, passkey.dataKey)).toEqual(dataKey)
  expect(byPasskey('sign', content.touch.signSalt, passkey.touchKey)).toEqual(touchKey)

  const accounts = Object.entries(fake.local).filter(([key]) => key.startsWith('vault/account/'))
  const secrets = accounts.map(([, stored]) => openAccount(stored as Record2, dataKey, touchKey))
  expect(secrets.map((secret) => secret.toString('hex')).sort()).toEqual(['07'.repeat(32), '46'.repeat(32)])
})

test('Node alone opens a backup, as the documentation describes it', async () => {
  const { keystore } = await filledVault()
  const file = JSON.parse(await keystore.backUp(password))
  const { vaultId, kdf, createdAt } = file
  const { wrapping, check } = stretch(kdf)
  expect(proof(check, vaultId)).toBe(file.check)
  const dataKey = unseal(
    wrapping,
    file.dataKey,
    `countersign vault 1\ndata key\n${wrapContext(vaultId, kdf)}`,
  )
  const touchContext = `countersign vault 2\ntouch key\n${wrapContext(vaultId, kdf)}`
  const touchKey = unseal(wrapping, file.touchKey, touchContext)
  const plain = unseal(dataKey, file.accounts, `countersign backup 1\n${vaultId}\n${createdAt}`)
  const accounts = JSON.parse(plain.toString()) as Record2[]
  const found = accounts.map((one) => [one.address, openAccount(one, dataKey, touchKey).toString('hex')])
  expect(found).toEqual([
    [new Wallet(`0x${'46'.repeat(32)}`).address, '46'.repeat(32)],
    [base58.encode(nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7)).publicKey), '07'.repeat(32)],
  ])
})

/** A backup with one account, written without any code of the keystore. */
function writeBackup(accounts: (dataKey: Uint8Array, vaultId: string) => string): string {
  const vaultId = crypto.randomUUID()
  const createdAt = '2026-05-19T12:00:00.000Z'
  const kdf = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: randomBytes(32).toString('base64') }
  const { wrapping, check } = stretch(kdf)
  const dataKey = randomBytes(32)
  return JSON.stringify({
    format: 'countersign-backup',
    version: 1,
    createdAt,
    vaultId,
    kdf,
    check: proof(check, vaultId),
    dataKey: seal(wrapping, dataKey, `countersign vault 1\ndata key\n${wrapContext(vaultId, kdf)}`),
    accounts: seal(
      dataKey,
      Buffer.from(accounts(dataKey, vaultId)),
      `countersign backup 1\n${vaultId}\n${createdAt}`,
    ),
  })
}

test('a backup that Node alone wrote is restored, and its account signs', async () => {
  const id = crypto.randomUUID()
  const { address } = evm
  const file = writeBackup((dataKey, vaultId) => {
    const secret = seal(dataKey, evm.secret, secretContext({ id, address } as Record2))
    const shown = [
      2,
      vaultId,
      1,
      id,
      'Treasury',
      'evm',
      address,
      null,
      0,
      0,
      'data',
      secret.nonce,
      secret.sealed,
    ]
    const checksum = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32)
    const account = { version: 2, vaultId, revision: 1, id, label: 'Treasury', family: 'evm', address }
    return JSON.stringify([{ ...account, added: 0, place: 0, under: 'data', secret, checksum }])
  })
  const keystore = realKeystore(fakeVault())
  await keystore.restore(file, password)
  const found = await keystore.find('evm', address)
  const signature = await keystore.sign(found?.id ?? '', message)
  expect(`0x${Buffer.from(signature).toString('hex')}`).toBe(
    await new Wallet(`0x${'46'.repeat(32)}`).signMessage(message),
  )
})

test.each(['{}', '[null]', '['])(
  'T53: a backup that opens and holds %j is refused, and nothing is kept',
  async (held) => {
    const keystore = realKeystore(fakeVault())
    const refused = keystore.restore(
      writeBackup(() => held),
      password,
    )
    await expect(refused).rejects.toMatchObject({ code: 'backup-unreadable' })
    expect(await keystore.exists()).toBe(false)
  },
)
