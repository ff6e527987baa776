import { createPublicKey, verify as nodeVerify } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58, base64, base64nopad, base64url } from '@scure/base'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { verifySignature } from './verifySignature.ts'
import { verifySolanaSignature } from './verifySolanaSignature.ts'

// Many curve operations: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const message = 'Paxos Address Ownership Verification\nNonce: b3c4d5e6\nIssued At: 2026-05-19T12:00:00Z'
const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const address = base58.encode(pair.publicKey)
const good = nacl.sign.detached(utf8ToBytes(message), pair.secretKey)

const verify = (signature: unknown, more: object = {}) =>
  verifySignature({ network: 'SOLANA', address, message, signature, ...more })
const codeOf = (signature: unknown, more: object = {}) => {
  const verdict = verify(signature, more)
  return verdict.verdict === 'valid' ? 'valid' : `${verdict.verdict} ${verdict.code}`
}

test.each([
  {
    name: 'TEST 1',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    text: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'TEST 2',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    text: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'TEST 3',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    text: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    name: 'TEST SHA(abc)',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    text: 'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
])('RFC 8032, 7.1, $name', ({ key, text, signature }) => {
  const claim = {
    family: 'solana',
    networkName: 'Solana',
    address: hexToBytes(key),
    message: hexToBytes(text),
  } as const
  const candidates = [{ form: 'hex', bytes: hexToBytes(signature) } as const]
  expect(verifySolanaSignature(claim, candidates).verdict).toBe('valid')
})

describe('R26: every way in which wallets write 64 bytes', () => {
  const canonical = { text: base58.encode(good), encoding: 'base58', standard: 'ed25519' }

  test.each([
    ['base58', base58.encode(good), []],
    ['base64', base64.encode(good), ['encoding']],
    ['base64 without padding', base64nopad.encode(good), ['encoding']],
    ['base64url', base64url.encode(good), ['encoding']],
    ['hex', bytesToHex(good), ['encoding']],
    ['hex with 0x', `0x${bytesToHex(good).toUpperCase()}`, ['encoding']],
    ['bytes', good, ['encoding']],
    ['an array', [...good], ['encoding']],
    ['a Buffer as JSON', JSON.parse(JSON.stringify(Buffer.from(good))), ['encoding']],
    ['a typed array that became an object', JSON.parse(JSON.stringify(good)), ['encoding']],
    ['an object', { publicKey: address, signature: base58.encode(good) }, []],
    ['a Wallet Standard output', [{ signedMessage: {}, signature: { ...good } }], ['encoding']],
  ])('%s', (_name, signature, mended) => {
    expect(verify(signature)).toEqual({ verdict: 'valid', canonical, mended })
  })

  test('what a wallet says that it signed counts for nothing', () => {
    const other = utf8ToBytes('Something else')
    const signature = nacl.sign.detached(other, pair.secretKey)
    expect(codeOf([{ signedMessage: other, signature }])).toBe('invalid no-match')
  })

  test('the canonical form can be base64 or hex', () => {
    const claim = { network: 'Solana', address, message, signature: good }
    for (const [encoding, text] of [
      ['base64', base64.encode(good)],
      ['hex', bytesToHex(good)],
    ] as const) {
      const verdict = verifySignature(claim, { encoding })
      expect(verdict).toMatchObject({ verdict: 'valid', canonical: { text, encoding } })
    }
  })

  test('a text that is both base58 and base64 is read as the one that verifies', () => {
    // Found by counting up: the unpadded base64 of this message's signature has base58 letters only.
    const text = `${message}273`
    const written = base64nopad.encode(nacl.sign.detached(utf8ToBytes(text), pair.secretKey))
    expect(base58.decode(written)).not.toHaveLength(0)
    expect(codeOf(written, { message: text })).toBe('valid')
  })
})

describe('T14: bad signatures are never valid', () => {
  const order = ed25519.Point.Fn.ORDER
  const malleable = good.slice()
  let sum = order + BigInt(`0x${bytesToHex(good.slice(32).reverse())}`)
  for (let index = 32; index < 64; index++, sum >>= 8n) malleable[index] = Number(sum & 255n)

  test('S + L: TweetNaCl takes it, we do not', () => {
    expect(nacl.sign.detached.verify(utf8ToBytes(message), malleable, pair.publicKey)).toBe(true)
    expect(codeOf(malleable)).toBe('invalid signature-malleable')
  })

  test.each([
    ['another message', nacl.sign.detached(utf8ToBytes(`${message}\n`), pair.secretKey), 'no-match'],
    ['another key', nacl.sign.detached(utf8ToBytes(message), nacl.sign.keyPair().secretKey), 'no-match'],
    ['63 bytes', bytesToHex(good.slice(1)), 'signature-length'],
    ['65 bytes', `0x${bytesToHex(good)}1b`, 'signature-other-family'],
    ['signature and message in one', nacl.sign(utf8ToBytes(message), pair.secretKey), 'signature-length'],
    ['a cut base58', base58.encode(good).slice(0, -5), 'signature-length'],
    ['zeros', new Uint8Array(64), 'signature-weak-point'],
    ['words', 'not a signature', 'signature-unreadable'],
    ['empty', '', 'signature-missing'],
    ['true', true, 'signature-unreadable'],
    ['null', null, 'signature-missing'],
  ])('%s', (_name, signature: unknown, code) => {
    expect(codeOf(signature)).toBe(`invalid ${code}`)
  })

  test('the verdict says what it found, and what there should be', () => {
    const values = (signature: unknown) => {
      const verdict = verify(signature)
      return verdict.verdict === 'valid' ? 'valid' : [verdict.code, verdict.values]
    }
    const otherFamily = ['signature-other-family', { family: 'an EVM network', network: 'Solana' }]
    const length = (actual: number) => ['signature-length', { actual, expected: 64 }]
    const long = Uint8Array.from({ length: 65 }, (_, at) => 200 - at)
    expect(values(long)).toEqual(otherFamily)
    expect(values(`0x${bytesToHex(long)}`)).toEqual(otherFamily)
    expect(values(base58.encode(long.subarray(0, 62)))).toEqual(length(62))
    expect(values(long.subarray(0, 63))).toEqual(length(63))
    expect(values(bytesToHex(new Uint8Array(66)))).toEqual(length(66))
    // Any text is base64 somehow: its length says nothing.
    expect(values(base64.encode(long))).toEqual(['signature-unreadable', {}])
  })

  test('a change of any one bit is never valid', () => {
    fc.assert(
      fc.property(fc.nat({ max: 511 }), (bit) => {
        const bytes = good.slice()
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(codeOf(bytes)).toMatch(/^invalid /)
      }),
    )
  })
})

/** Cases 0 to 9 of “Taming the many EdDSAs” (Chalkias, Garillot, Nikolaenko; SSR 2020), as published. */
const edgeCases = [
  {
    message: '8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6',
    key: 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    signature:
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a0000000000000000000000000000000000000000000000000000000000000000',
  },
  {
    message: '9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79',
    key: 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    signature:
      'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04',
  },
  {
    message: 'aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab',
    key: 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43',
    signature:
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e',
  },
  {
    message: '9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79',
    key: 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d',
    signature:
      '9046a64750444938de19f227bb80485e92b83fdb4b6506c160484c016cc1852f87909e14428a7a1d62e9f22f3d3ad7802db02eb2e688b6c52fcd6648a98bd009',
  },
  {
    message: 'e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c',
    key: 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d',
    signature:
      '160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09',
  },
  {
    message: 'e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c',
    key: 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d',
    signature:
      '21122a84e0b5fca4052f5b1235c80a537878b38f3142356b2c2384ebad4668b7e40bc836dac0f71076f9abe3a53f9c03c1ceeeddb658d0030494ace586687405',
  },
  {
    message: '85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40',
    key: '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623',
    signature:
      'e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514',
  },
  {
    message: '85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40',
    key: '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623',
    signature:
      '8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa19427e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22',
  },
  {
    message: 'fdaebc429f4a735932a160da1301080c13280eea8bc280d1b392c6b9e6ba3a5a',
    key: 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43',
    signature:
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f454d370c8d9fc323a41450f8d513eafeb5b0697390c1e505a0d4ddc71f566607',
  },
  {
    message: '84b698d39be126ff55fe45079e6c8bf64a0d7db6994560b4e96b7021eb39c1a1',
    key: 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43',
    signature:
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f084d5b99c2a9463d9c8bd5026916996984eeec87ddf1d3be329006ace1b37b09',
  },
].map((edge, number) => ({ number, ...edge }))

function nodeAccepts(text: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }
  return nodeVerify(null, text, createPublicKey({ key: jwk, format: 'jwk' }), signature)
}

describe('T28: degenerate points', () => {
  test.each(edgeCases)('edge case $number is refused', ({ message: text, key, signature }) => {
    const claim = { network: 'SOLANA', address: base58.encode(hexToBytes(key)), message: hexToBytes(text) }
    expect(verifySignature({ ...claim, signature }).verdict).toBe('invalid')
  })

  test('other verifiers take many of them, noble even when it is told to be strict', () => {
    type Verifier = (text: Uint8Array, signature: Uint8Array, key: Uint8Array) => boolean
    const takenBy = (accepts: Verifier) =>
      edgeCases
        .filter(({ message: text, key, signature }) =>
          accepts(hexToBytes(text), hexToBytes(signature), hexToBytes(key)),
        )
        .map(({ number }) => number)
    expect(takenBy(nacl.sign.detached.verify)).toEqual([0, 1, 2, 3, 6, 7])
    // OpenSSL's answers to small-order points changed over time; the mixed-order pair it takes in any version.
    expect(takenBy(nodeAccepts)).toContain(3)
    expect(takenBy((text, signature, key) => ed25519.verify(signature, text, key))).toEqual([
      0, 1, 2, 3, 4, 5, 9,
    ])
    const strict = { zip215: false }
    expect(takenBy((text, signature, key) => ed25519.verify(signature, text, key, strict))).toEqual([
      2, 3, 4, 5,
    ])
  })

  test('a forged signature for the System Program’s address, which TweetNaCl takes', () => {
    const key = new Uint8Array(32)
    const forged = new Uint8Array(64)
    forged[0] = 1
    const text = Array.from({ length: 100 }, (_, nonce) => utf8ToBytes(`${message} ${nonce}`)).find((tried) =>
      nacl.sign.detached.verify(tried, forged, key),
    )
    expect(text).toBeDefined()
    const bytes = text ?? new Uint8Array()
    expect(codeOf(forged, { address: base58.encode(key), message: bytes })).toBe(
      'invalid address-without-key',
    )
    const claim = { family: 'solana', networkName: 'Solana', address: key, message: bytes } as const
    expect(verifySolanaSignature(claim, [{ form: 'bytes', bytes: forged }])).toMatchObject({
      verdict: 'invalid',
      code: 'address-without-key',
    })
  })

  test.each([
    [{ address: 'not base58 0OIl' }, 'address-unreadable'],
    [{ address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045' }, 'address-wrong-network'],
    [{ address: address.slice(0, 30) }, 'address-unreadable'],
    [{ address: base58.encode(new Uint8Array(32).fill(2)) }, 'address-off-curve'],
    [{ network: 'ETHEREUM' }, 'address-wrong-network'],
    [{ message: '' }, 'message-missing'],
  ])('%j', (more, code) => {
    expect(codeOf(good, more)).toBe(`invalid ${code}`)
  })
})

test('T18: any text that TweetNaCl signs verifies here, byte for byte', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 })
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(seed, text, (secret, signed) => {
      const keys = nacl.sign.keyPair.fromSeed(secret)
      const claim = { network: 'solana', address: base58.encode(keys.publicKey), message: signed }
      const signature = nacl.sign.detached(utf8ToBytes(signed), keys.secretKey)
      expect(verifySignature({ ...claim, signature }).verdict).toBe('valid')
      expect(verifySignature({ ...claim, message: `${signed}\n`, signature }).verdict).toBe('invalid')
    }),
    { numRuns: runs(50) },
  )
})
