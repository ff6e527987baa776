import { createHash } from 'node:crypto'
import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js'
import {
  concat,
  encodeBase58,
  getBytes,
  hashMessage,
  hexlify,
  keccak256,
  Signature,
  sha256,
  solidityPackedKeccak256,
  TypedDataEncoder,
  toBeHex,
  toUtf8Bytes,
  Wallet,
} from 'ethers'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { encodeAbiParameters, serializeErc6492Signature } from 'viem'
import { hashMessage as nestedHash, wrapTypedDataSignature } from 'viem/experimental/erc7739'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { diagnoseSignature } from './diagnoseSignature.ts'
import { diagnosisTable } from './diagnosisTable.ts'
import { examineSignature } from './examineSignature.ts'
import type { DiagnosisCode, SignatureClaim } from './verdict.ts'

// Many curve operations: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const message = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const json = '{"purpose": "Paxos Address Ownership Verification", "nonce": "a1b2c3d4"}'
const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const stranger = new Wallet(`0x${'11'.repeat(32)}`)
const pair = Keypair.fromSeed(getBytes(sha256(toUtf8Bytes('one'))))
const strangerPair = Keypair.fromSeed(getBytes(sha256(toUtf8Bytes('other'))))

const secp256k1Order = BigInt('0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141')

type Signed = string | Uint8Array
/** Other accounts that the wallet has shown, another message or account that was asked for, further codes. */
type More = { others?: string[]; asked?: string; account?: string; also?: DiagnosisCode[] }
type Case = { code: DiagnosisCode; what: string; claim: SignatureClaim } & More

const evm = (code: DiagnosisCode, what: string, signature: unknown, more: More = {}): Case => {
  const { asked = message, account = wallet.address } = more
  const claim = { network: 'ETHEREUM', address: account, message: asked, signature }
  return { code, what: `EVM: ${what}`, claim, ...more }
}
const solana = (code: DiagnosisCode, what: string, signature: unknown, more: More = {}): Case => {
  const { asked = message, account = pair.publicKey.toBase58() } = more
  const claim = { network: 'SOLANA', address: account, message: asked, signature }
  return { code, what: `Solana: ${what}`, claim, ...more }
}
const bytesOf = (signed: Signed) =>
  typeof signed === 'string' ? Uint8Array.from(Buffer.from(signed)) : signed
const naclSign = (signed: Signed) => nacl.sign.detached(bytesOf(signed), pair.secretKey)
const evmSign = (signed: Signed) => wallet.signMessageSync(signed)
const signDigest = (digest: string, by = wallet) => by.signingKey.sign(digest).serialized

/** A change of the message, signed by both kinds of key. */
const changed = (
  code: DiagnosisCode,
  what: string,
  signed: Signed,
  asked = message,
  also: DiagnosisCode[] = [],
): Case[] => {
  const more: More = { asked, ...(also.length > 0 && { also }) }
  return [evm(code, what, evmSign(signed), more), solana(code, what, naclSign(signed), more)]
}
/** A claim whose fields are wrong, whatever the signature. */
const claimed = (code: DiagnosisCode, what: string, claim: object): Case => {
  const right = evm(code, what, evmSign(message))
  return { ...right, claim: { ...right.claim, ...claim } }
}

const good = evmSign(message)
const { r, s, v } = Signature.from(good)
const highS = toBeHex(secp256k1Order - BigInt(s), 32)
const ed = naclSign(message)
const reversed = (bytes: Uint8Array) => Uint8Array.from(bytes).reverse()
const [programAddress] = PublicKey.findProgramAddressSync([Buffer.from('vault')], SystemProgram.programId)

/** ASN.1 DER of two numbers, as OpenSSL writes it. */
function der(...numbers: string[]): Uint8Array {
  const parts = numbers.map((number) => {
    const bytes = Buffer.from(toBeHex(BigInt(number)).slice(2), 'hex')
    const padded = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes
    return Buffer.concat([Buffer.of(2, padded.length), padded])
  })
  const body = Buffer.concat(parts)
  return Uint8Array.from(Buffer.concat([Buffer.of(0x30, body.length), body]))
}

/** S + L: TweetNaCl takes it too. */
function malleable(): Uint8Array {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const sum = order + BigInt(hexlify(reversed(ed.slice(32))))
  return Uint8Array.from([...ed.slice(0, 32), ...reversed(getBytes(toBeHex(sum, 32)))])
}

/** The first numbered message whose signature has a rare property. */
function numbered<Signed>(sign: (text: string) => Signed, wanted: (signature: Signed) => boolean) {
  for (let count = 0; ; count += 1) {
    const text = `${message}${count}`
    const signature = sign(text)
    if (wanted(signature)) return { message: text, signature }
  }
}

const zero = numbered(naclSign, (signature) => signature[0] === 0)
const short = numbered(
  (text) => Signature.from(evmSign(text)),
  ({ r }) => r.startsWith('0x0'),
)
const odd = numbered(
  (text) => Signature.from(evmSign(text)),
  ({ v }) => v === 28,
)
/** 88 letters of base58 are whole bytes when they are read as base64. */
const even = numbered(
  (text) => encodeBase58(naclSign(text)),
  (text) => text.length === 88,
)
const otherLineEnds = message.replaceAll('\n', '\r\n')
const crlf = Signature.from(evmSign(otherLineEnds))
const transaction = await wallet.signTransaction({
  to: '0x52908400098527886E0F7030069857D2E4169EE7',
  value: 1n,
  gasLimit: 21_000n,
  maxFeePerGas: 1n,
  chainId: 1,
})

const domain = { name: 'Paxos', version: '1', chainId: 1 }
const typed = { Message: [{ name: 'contents', type: 'string' }] }
const safeTypes = { SafeMessage: [{ name: 'message', type: 'bytes' }] }
const account = (address: string) => ({
  name: 'Nexus',
  version: '1.2.0',
  chainId: 1,
  verifyingContract: address as `0x${string}`,
  salt: `0x${'00'.repeat(32)}` as const,
})
const safeAddress = '0x52908400098527886E0F7030069857D2E4169EE7'
const safeHash = TypedDataEncoder.hash({ chainId: 1, verifyingContract: safeAddress }, safeTypes, {
  message: hashMessage(message),
})
const legacyTypedData = solidityPackedKeccak256(
  ['bytes32', 'bytes32'],
  [solidityPackedKeccak256(['string'], ['string message']), solidityPackedKeccak256(['string'], [message])],
)
const prefixed = concat([
  toUtf8Bytes(`\x19Ethereum Signed Message:\n${message.length}`),
  toUtf8Bytes(message),
])
const webAuthn = encodeAbiParameters(
  [{ type: 'bytes' }, { type: 'string' }, { type: 'uint256' }, { type: 'uint256' }],
  [`0x${'05'.repeat(37)}`, '{"type":"webauthn.get","challenge":"x","origin":"https://a.example"}', 5n, 7n],
)
const solanaTransaction = new Transaction({
  feePayer: pair.publicKey,
  recentBlockhash: '4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM',
}).add(SystemProgram.transfer({ fromPubkey: pair.publicKey, toPubkey: strangerPair.publicKey, lamports: 1 }))
solanaTransaction.sign(pair)

const cases: Case[] = [
  claimed('message-missing', 'no message', { message: '' }),
  claimed('message-not-text', 'half a surrogate pair', { message: 'a\ud800b' }),
  claimed('network-unknown', 'another chain', { network: 'DOGECOIN' }),
  claimed('address-missing', 'no address', { address: '' }),
  claimed('address-unreadable', 'a cut address', { address: wallet.address.slice(0, -2) }),
  claimed('address-checksum', 'a changed letter’s case', {
    address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96044',
  }),
  claimed('address-wrong-network', 'a Solana address', { address: pair.publicKey.toBase58() }),
  claimed('address-wrong-network', 'an EVM address on Solana', { network: 'SOLANA' }),
  claimed('address-off-curve', 'a program-derived address', {
    network: 'SOLANA',
    address: programAddress.toBase58(),
  }),
  claimed('address-without-key', 'the burn address', {
    address: '0x000000000000000000000000000000000000dEaD',
  }),
  claimed('address-without-key', 'a program', {
    network: 'SOLANA',
    address: SystemProgram.programId.toBase58(),
  }),
  claimed('address-off-curve', 'a key of small order', {
    network: 'SOLANA',
    address: encodeBase58(getBytes('0x26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')),
  }),

  evm('signature-missing', 'nothing', ''),
  evm('signature-unreadable', 'words', 'signed by me'),
  evm('signature-length', 'truncated', good.slice(0, -20)),
  solana('signature-length', 'truncated', encodeBase58(ed).slice(0, -6)),
  evm('signature-extra-bytes', 'one byte more', `${good}00`),
  solana(
    'signature-extra-bytes',
    'signature and message in one',
    nacl.sign(bytesOf(message), pair.secretKey),
  ),
  evm('signature-der', 'DER', hexlify(der(r, s))),
  evm('signature-der', 'DER over other line ends', hexlify(der(crlf.r, crlf.s)), {
    also: ['line-ends-changed'],
  }),
  evm('signature-range', 'zero r', `0x${'00'.repeat(32)}${s.slice(2)}1b`),
  evm(
    'signature-recovery-id',
    'v 37 of another chain’s transaction',
    good.slice(0, 130) + toBeHex(v + 200).slice(2),
  ),
  evm(
    'signature-recovery-id',
    'v 31: Bitcoin’s header of a compressed key',
    good.slice(0, 130) + toBeHex(v + 4).slice(2),
  ),
  evm('signature-other-family', 'a Solana signature', encodeBase58(ed)),
  solana('signature-other-family', 'an EVM signature', good),
  solana('signature-malleable', 'S + L', malleable()),
  solana('signature-weak-point', 'R of small order', Uint8Array.from([1, ...new Uint8Array(63)])),
  evm('recovery-id-lost', 'r‖s without v', concat([odd.signature.r, odd.signature.s]), {
    asked: odd.message,
  }),
  evm('recovery-id-lost', 'r‖s without v, and s in the upper half', concat([r, highS])),
  evm('line-ends-changed', 'ERC-2098 over other line ends', concat([crlf.r, crlf.yParityAndS])),
  evm('trimmed', 'ERC-2098 with the other parity, over trimmed text', odd.signature.compactSerialized, {
    asked: `${odd.message} `,
  }),
  evm('recovery-id-first', 'v‖r‖s, as Bitcoin libraries write it', concat([toBeHex(v), r, s])),
  evm('recovery-id-flipped', 'the other v', concat([r, s, toBeHex(55 - v)])),
  evm('recovery-id-flipped', 'the other v, over trimmed text', concat([r, s, toBeHex(55 - v)]), {
    asked: `${message}  `,
    also: ['trimmed'],
  }),
  evm('halves-swapped', 's‖r‖v', concat([s, r, toBeHex(v)])),
  solana('halves-swapped', 'S‖R', Uint8Array.from([...ed.slice(32), ...ed.slice(0, 32)])),
  evm(
    'bytes-reversed',
    'little-endian numbers',
    concat([reversed(getBytes(r)), reversed(getBytes(s)), toBeHex(v)]),
  ),
  solana('bytes-reversed', 'as one big number', reversed(ed)),
  evm(
    'leading-zero-lost',
    'r without its leading zero',
    `0x${BigInt(short.signature.r).toString(16)}${short.signature.s.slice(2)}${toBeHex(short.signature.v).slice(2)}`,
    { asked: short.message },
  ),
  solana('leading-zero-lost', 'without its leading zero', hexlify(zero.signature.slice(1)), {
    asked: zero.message,
  }),
  evm('encoded-twice', 'hex of hex', hexlify(toUtf8Bytes(good))),
  evm('encoded-twice', 'base64 of hex', Buffer.from(good).toString('base64')),
  solana('encoded-twice', 'base64 of base58', Buffer.from(encodeBase58(ed)).toString('base64')),
  solana('encoded-twice', 'bytes of base58', [...toUtf8Bytes(encodeBase58(ed))]),
  evm('encoding-confused', 'hex read as base64', hexlify(Buffer.from(good, 'base64'))),
  solana('encoding-confused', 'base58 read as base64', [...Buffer.from(even.signature, 'base64')], {
    asked: even.message,
  }),
  evm('private-key-given', 'the key itself', wallet.privateKey),
  solana('private-key-given', 'the 64-byte key', encodeBase58(pair.secretKey)),
  solana('private-key-given', 'a key file’s array', [...pair.secretKey]),
  solana(
    'transaction-given',
    'a signed transaction',
    Buffer.from(solanaTransaction.serialize()).toString('base64'),
  ),
  evm('transaction-given', 'a signed transaction', transaction),

  evm(
    'contract-erc6492',
    'ERC-6492',
    serializeErc6492Signature({ address: safeAddress, data: '0xdeadbeef', signature: good as `0x${string}` }),
  ),
  evm('contract-webauthn', 'a passkey', webAuthn),
  evm(
    'contract-safe',
    'an owner of a Safe, by eth_sign',
    concat([stranger.signMessageSync('x').slice(0, -2), toBeHex(31)]),
  ),
  evm(
    'contract-erc7739',
    'nested typed data',
    wrapTypedDataSignature({
      domain: { name: 'Ether Mail', version: '1', chainId: 1, verifyingContract: safeAddress },
      types: {
        Mail: [
          { name: 'contents', type: 'string' },
          { name: 'to', type: 'address[]' },
        ],
      },
      primaryType: 'Mail',
      message: { contents: message, to: [] },
      signature: good as `0x${string}`,
    }),
  ),
  evm(
    'contract-signature',
    'ERC-1271, wrapped with its owner’s number',
    encodeAbiParameters([{ type: 'uint256' }, { type: 'bytes' }], [0n, good as `0x${string}`]),
  ),
  evm('contract-owner', 'an owner signed the Safe’s message', signDigest(safeHash), {
    account: safeAddress,
    others: [wallet.address],
  }),
  evm(
    'account-envelope',
    'EIP-7702: ERC-7739 PersonalSign',
    signDigest(nestedHash({ message, verifierDomain: account(wallet.address) })),
  ),
  evm(
    'account-envelope',
    'EIP-7702: Coinbase’s envelope',
    signDigest(
      TypedDataEncoder.hash(
        { name: 'Coinbase Smart Wallet', version: '1', chainId: 1, verifyingContract: wallet.address },
        { CoinbaseSmartWalletMessage: [{ name: 'hash', type: 'bytes32' }] },
        { hash: hashMessage(message) },
      ),
    ),
  ),

  ...changed('line-ends-changed', 'CRLF', message.replaceAll('\n', '\r\n')),
  ...changed('line-ends-changed', 'CR', message.replaceAll('\n', '\r')),
  ...changed('line-ends-removed', 'one line', message.replaceAll('\n', ' ')),
  ...changed('line-ends-escaped', 'literal \\n', message.replaceAll('\n', '\\n')),
  ...changed('line-ends-unescaped', 'line ends for literal \\n', message, message.replaceAll('\n', '\\n')),
  ...changed('trimmed', 'trimmed', message, `\t${message} `),
  ...changed('newline-added', 'a line end added', `${message}\n`),
  ...changed('newline-lost', 'the last line end lost', message, `${message}\n`),
  ...changed('blanks-changed', 'blanks folded', message, message.replaceAll(' ', '  ')),
  ...(['NFC', 'NFD', 'NFKC', 'NFKD'] as const).flatMap((form) => {
    const text = 'Zoe\u0308 Zo\u00eb ﬁ ①'
    return changed('unicode-normalised', form, text.normalize(form), text)
  }),
  ...changed('byte-order-mark', 'a byte order mark', `\ufeff${message}`),
  ...changed('byte-order-mark', 'a byte order mark lost', message, `\ufeff${message}`),
  ...changed('case-changed', 'lower case', message.toLowerCase()),
  ...changed('case-changed', 'upper case', message.toUpperCase()),
  ...changed('json-quoted', 'JSON.stringify', JSON.stringify(message)),
  ...changed('json-rewritten', 'JSON parsed and written', JSON.stringify(JSON.parse(json)), json),
  ...changed('json-rewritten', 'JSON indented', JSON.stringify(JSON.parse(json), null, 2), json),
  ...changed('percent-encoded', 'encodeURIComponent', encodeURIComponent(message)),
  ...changed('percent-encoded', 'a form’s encoding', new URLSearchParams({ m: message }).toString().slice(2)),
  ...changed('html-escaped', 'HTML entities', json.replaceAll('"', '&quot;'), json),
  ...changed(
    'hex-as-bytes',
    'hex taken for bytes',
    Uint8Array.from(Buffer.from('deadbeef', 'hex')),
    '0xdeadbeef',
  ),
  ...changed('hex-as-text', 'hex signed as text', hexlify(toUtf8Bytes(message))),
  ...changed('hex-as-text', 'bare hex signed as text', Buffer.from(message).toString('hex')),
  ...changed('base64-as-text', 'base64 signed as text', Buffer.from(message).toString('base64')),
  ...changed('base58-as-text', 'base58 signed as text', encodeBase58(toUtf8Bytes(message))),
  ...changed('charset-changed', 'Latin-1', Uint8Array.from(Buffer.from('Zoë', 'latin1')), 'Zoë'),
  ...changed('charset-changed', 'UTF-8 twice', Buffer.from('Zoë').toString('latin1'), 'Zoë'),
  ...changed('utf16-encoded', 'UTF-16 LE', Uint8Array.from(Buffer.from(message, 'utf16le'))),
  ...changed(
    'utf16-encoded',
    'UTF-16 LE with BOM',
    Uint8Array.from(Buffer.from(`\ufeff${message}`, 'utf16le')),
  ),
  ...changed('utf16-encoded', 'UTF-16 BE', Uint8Array.from(Buffer.from(message, 'utf16le').swap16())),
  ...changed(
    'utf16-encoded',
    'UTF-16 BE with BOM',
    Uint8Array.from(Buffer.from(`\ufeff${message}`, 'utf16le').swap16()),
  ),
  ...changed('digest-signed', 'a SHA-256', Uint8Array.from(createHash('sha256').update(message).digest())),
  ...changed('digest-signed', 'a SHA-512', Uint8Array.from(createHash('sha512').update(message).digest())),
  ...changed('digest-signed', 'a SHA-256 as hex', sha256(toUtf8Bytes(message))),
  ...changed('part-signed', 'the first line', message.split('\n')[0] ?? ''),
  ...changed('part-signed', 'the nonce', 'a1b2c3d4'),
  ...changed('part-signed', 'the nonce of a JSON message', 'a1b2c3d4', json),

  evm('typed-data', 'eth_signTypedData_v4', await wallet.signTypedData(domain, typed, { contents: message })),
  evm('typed-data', 'without a domain', signDigest(TypedDataEncoder.hash({}, typed, { contents: message }))),
  evm('typed-data', 'the first eth_signTypedData', signDigest(legacyTypedData)),
  evm('prefix-missing', 'eth_sign', signDigest(keccak256(toUtf8Bytes(message)))),
  evm('prefix-missing', 'eth_sign over other line ends', signDigest(keccak256(toUtf8Bytes(otherLineEnds))), {
    also: ['line-ends-changed'],
  }),
  evm('prefix-doubled', 'the prefix twice', evmSign(getBytes(prefixed))),
  evm('prefix-doubled', 'the hash of the prefixed message', evmSign(getBytes(hashMessage(message)))),
  evm(
    'prefix-length',
    'a length in one byte',
    signDigest(
      keccak256(
        concat([
          toUtf8Bytes('\x19Ethereum Signed Message:\n'),
          toBeHex(message.length),
          toUtf8Bytes(message),
        ]),
      ),
    ),
  ),
  evm(
    'prefix-foreign',
    'another chain’s prefix',
    signDigest(
      keccak256(concat([toUtf8Bytes(`\x19TRON Signed Message:\n${message.length}`), toUtf8Bytes(message)])),
    ),
  ),
  solana('prefix-foreign', 'Ethereum’s prefix', naclSign(getBytes(prefixed))),
  solana(
    'offchain-envelope',
    'R28: version 0, as a Ledger signs it',
    naclSign(
      Uint8Array.from(
        Buffer.concat([
          Buffer.of(0xff),
          Buffer.from('solana offchain'),
          Buffer.of(0, 0, message.length, 0),
          Buffer.from(message),
        ]),
      ),
    ),
  ),

  evm('other-account', 'another account of the wallet', stranger.signMessageSync(message), {
    others: [stranger.address],
  }),
  evm('other-account', 'another account, and other line ends', stranger.signMessageSync(otherLineEnds), {
    others: [wallet.address, stranger.address],
    also: ['line-ends-changed'],
  }),
  solana(
    'other-account',
    'another account of the wallet',
    nacl.sign.detached(bytesOf(message), strangerPair.secretKey),
    {
      others: [strangerPair.publicKey.toBase58()],
    },
  ),
  ...changed('line-ends-changed', 'CRLF and trimmed', otherLineEnds, `${message}  `, ['trimmed']),
  evm('other-signer', 'somebody else', stranger.signMessageSync(message)),
  solana('no-match', 'somebody else', nacl.sign.detached(bytesOf(message), strangerPair.secretKey)),
]

describe('every diagnosis, made by other implementations than ours', () => {
  test.each(cases)('$code: $what', (one) => {
    const verdict = examineSignature(one.claim, { otherAccounts: one.others ?? [] })
    // Contract accounts are called unverifiable, and nothing else is.
    const isContract = one.code.startsWith('contract-') || one.code === 'account-envelope'
    expect(verdict.verdict).toBe(isContract ? 'unverifiable' : 'invalid')
    expect(verdict).toMatchObject({ code: one.code })
    expect('also' in verdict ? verdict.also : undefined).toEqual(one.also)
  })

  test('none is left out', () => {
    const shown = new Set(cases.map(({ code }) => code))
    const offline = Object.entries(diagnosisTable).filter(([, { basis }]) => basis !== 'chain')
    expect(offline.map(([code]) => code).filter((code) => !shown.has(code as DiagnosisCode))).toEqual([])
  })
})

describe('T14: no false positive', () => {
  const known = (verdict: ReturnType<typeof examineSignature>) =>
    verdict.verdict === 'valid' ? 'valid' : diagnosisTable[verdict.code].basis
  const unsure = expect.stringMatching(/^(?:form|unknown)$/)
  const evmClaim = { network: 'ETHEREUM', address: wallet.address }
  const solanaClaim = { network: 'SOLANA', address: pair.publicKey.toBase58() }
  const others = [stranger.address, strangerPair.publicKey.toBase58()]
  /** Each run tries everything that is known. */
  const numRuns = runs(8)

  test('the key’s signature over some other text gets no diagnosis that claims to be sure', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        const other = `Another text altogether: ${text.toWellFormed()}`
        const evmVerdict = examineSignature(
          { ...evmClaim, message, signature: evmSign(other) },
          { otherAccounts: others },
        )
        expect(known(evmVerdict)).toBe('unknown')
        const signature = naclSign(other)
        expect(
          known(examineSignature({ ...solanaClaim, message, signature }, { otherAccounts: others })),
        ).toBe('unknown')
      }),
      { numRuns },
    )
  })

  test('a stranger’s signature of the very message gets none, unless the wallet shows that account', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
        seed[0] = 1
        const other = new Wallet(hexlify(seed)).signMessageSync(message)
        expect(
          known(examineSignature({ ...evmClaim, message, signature: other }, { otherAccounts: others })),
        ).toBe('unknown')
        const signature = nacl.sign.detached(bytesOf(message), nacl.sign.keyPair.fromSeed(seed).secretKey)
        expect(known(examineSignature({ ...solanaClaim, message, signature }))).toBe('unknown')
      }),
      { numRuns },
    )
  })

  test('random bytes are never valid, and get no more than a remark on their form', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 140 }), fc.boolean(), (signature, whole) => {
        const bytes = whole
          ? Uint8Array.from({ length: 65 }, (_, at) => signature[at % signature.length] ?? 0)
          : signature
        expect(known(examineSignature({ ...evmClaim, message, signature: bytes }))).toEqual(unsure)
        expect(known(examineSignature({ ...solanaClaim, message, signature: bytes.slice(0, 64) }))).toEqual(
          unsure,
        )
      }),
      { numRuns: runs(20) },
    )
  })

  test('a diagnosis never makes anything valid, not even what is', () => {
    for (const claim of [
      { ...evmClaim, message, signature: good },
      { ...solanaClaim, message, signature: ed },
    ]) {
      expect(examineSignature(claim).verdict).toBe('valid')
      expect(diagnoseSignature(claim)?.verdict).not.toBe('valid')
    }
  })

  test('whatever the other accounts are said to be, it ends and does not throw', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 300 }), (otherAccounts) => {
        const signature = stranger.signMessageSync('x')
        expect(examineSignature({ ...evmClaim, message, signature }, { otherAccounts }).verdict).toBe(
          'invalid',
        )
      }),
      { numRuns: runs(5) },
    )
  })
})
