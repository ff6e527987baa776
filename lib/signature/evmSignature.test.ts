import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { base58, base64, base64nopad, base64urlnopad } from '@scure/base'
import { hashMessage, Signature, SigningKey, Wallet } from 'ethers'
import fc from 'fast-check'
import { verifyMessage } from 'viem'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { personalDigest } from './eip191.ts'
import { verifySignature } from './verifySignature.ts'

// Many curve operations: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const message = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const good = wallet.signMessageSync(message)
const n = secp256k1.Point.Fn.ORDER

const verify = (signature: unknown, more: object = {}) =>
  verifySignature({ network: 'ETHEREUM', address: wallet.address, message, signature, ...more })
const codeOf = (signature: unknown, more: object = {}) => {
  const verdict = verify(signature, more)
  return verdict.verdict === 'valid' ? 'valid' : `${verdict.verdict} ${verdict.code}`
}
const canonical = (signature: unknown) => {
  const verdict = verify(signature)
  return verdict.verdict === 'valid' ? verdict.canonical.text : verdict.code
}
const withV = (v: number, signature = good) => signature.slice(0, 130) + v.toString(16).padStart(2, '0')

describe('published signatures', () => {
  test.each([
    {
      source: 'web3.js, accounts.sign',
      address: '0x2c7536E3605D9C16a7a3D7b1898e529396a65c23',
      message: 'Some data',
      signature:
        '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c',
    },
    {
      source: 'ERC-2098, parity 0',
      address: '0x2e988A386a799F506693793c6A5AF6B54dfAaBfB',
      message: 'Hello World',
      signature:
        '0x68a020a209d3d56c46f38cc50a33f704f4a9a10a59377f8dd762ac66910e9b907e865ad05c4035ab5792787d4a0297a43617ae897930a6fe4d822b8faea52064',
    },
    {
      source: 'ERC-2098, parity 1',
      address: '0x2e988A386a799F506693793c6A5AF6B54dfAaBfB',
      message: "It's a small(er) world",
      signature:
        '0x9328da16089fcba9bececa81663203989f2df5fe1faa6291a45381c81bd17f76939c6d6b623b42da56557e5e734a43dc83345ddfadec52cbe24d0cc64f550793',
    },
  ])('$source', (claim) => {
    expect(verifySignature({ network: 'ETHEREUM', ...claim }).verdict).toBe('valid')
  })

  test.each([
    ['geth, TestTextHash', 'Hello Joe', 'a080337ae51c4e064c189e113edd0ba391df9206e2f49db658bb32cf2911730b'],
    [
      'ethers, hashMessage',
      'Hello World',
      'a1de988600a42c4b4ab089b619297c17d53cffae5d5120d82d8a92d0bb3b78f2',
    ],
  ])('digest of %s', (_source, text, digest) => {
    expect(bytesToHex(personalDigest(new TextEncoder().encode(text)))).toBe(digest)
  })
})

describe('R24: what says the same is made canonical', () => {
  const bytes = hexToBytes(good.slice(2))
  const parts = Signature.from(good)
  const highS = `0x${bytesToHex(bytes.subarray(0, 32))}${(n - BigInt(parts.s)).toString(16).padStart(64, '0')}`
  const flipped = (55 - parts.v).toString(16)

  test.each([
    ['as wallets write it', good, []],
    ['without 0x', good.slice(2), ['encoding']],
    ['upper case', `0X${good.slice(2).toUpperCase()}`, ['encoding']],
    ['with blanks around it', ` ${good}\n`, []],
    ['bytes', bytes, ['encoding']],
    ['an array of bytes', [...bytes], ['encoding']],
    ['an array written as JSON', JSON.stringify([...bytes]), ['encoding']],
    ['a Buffer as JSON', Buffer.from(bytes).toJSON(), ['encoding']],
    ['a typed array that became an object', { ...bytes }, ['encoding']],
    ['an object', { signature: good }, []],
    ['base64', base64.encode(bytes), ['encoding']],
    ['base64url', base64urlnopad.encode(bytes), ['encoding']],
    ['v 0 or 1', withV(parts.v - 27), ['recovery-id']],
    ['EIP-155 v of Ethereum', withV(parts.v + 10), ['recovery-id']],
    ['ERC-2098', parts.compactSerialized, ['compact']],
    ['high s', highS + flipped, ['high-s']],
    ['high s with v 0 or 1', `${highS}0${Number.parseInt(flipped, 16) - 27}`, ['recovery-id', 'high-s']],
  ])('%s', (_name, signature, mended) => {
    expect(verify(signature)).toEqual({
      verdict: 'valid',
      canonical: { text: good, encoding: 'hex', standard: 'eip191' },
      mended,
    })
  })

  test('a text that is base64 for 65 bytes and base58 for 64 is read as the one that verifies', () => {
    // Found by counting up: the unpadded base64 of this message's signature has base58 letters only.
    const text = `${message}4673`
    const signature = wallet.signMessageSync(text)
    const written = base64nopad.encode(hexToBytes(signature.slice(2)))
    expect(base58.decode(written)).toHaveLength(64)
    expect(codeOf(written, { message: text })).toBe('valid')
    expect(codeOf(written)).toBe('invalid signature-other-family')
  })

  test('every EVM network takes the same signature, however it is spelt', () => {
    for (const network of ['Ethereum', 'INK', 'X Layer', 'xlayer', 'ARBITRUM_ONE', 'arbitrum one']) {
      expect(codeOf(good, { network })).toBe('valid')
    }
  })

  test('addresses are compared by bytes', () => {
    expect(codeOf(good, { address: wallet.address.toLowerCase() })).toBe('valid')
    expect(codeOf(good, { address: `0x${wallet.address.slice(2).toUpperCase()}` })).toBe('valid')
  })

  test('EIP-155 v only where it is the v of the claimed chain', () => {
    expect(codeOf(withV(parts.v + 10), { network: 'INK' })).toBe('invalid signature-recovery-id')
  })
})

describe('T14 R23: bad signatures are never valid', () => {
  const r = good.slice(2, 66)
  const s = good.slice(66, 130)
  const word = (value: bigint) => value.toString(16).padStart(64, '0')

  const bad: [name: string, signature: unknown, expected: string][] = [
    ['another message', wallet.signMessageSync(`${message} `), 'invalid other-signer'],
    ['another account', Wallet.createRandom().signMessageSync(message), 'invalid other-signer'],
    ['the other parity', withV(55 - Number.parseInt(good.slice(130), 16)), 'invalid other-signer'],
    ['zero r', `0x${word(0n)}${s}1b`, 'invalid signature-range'],
    ['zero s', `0x${r}${word(0n)}1b`, 'invalid signature-range'],
    ['r = n', `0x${word(n)}${s}1b`, 'invalid signature-range'],
    ['s = n', `0x${r}${word(n)}1b`, 'invalid signature-range'],
    ['s above n', `0x${r}${word(n + 1n)}1b`, 'invalid signature-range'],
    ['all zero', `0x${'00'.repeat(65)}`, 'invalid signature-range'],
    ['all ones', `0x${'ff'.repeat(65)}`, 'invalid signature-range'],
    ['r on no point', `0x${word(5n)}${s}1b`, 'invalid signature-range'],
    ...[2, 3, 26, 29, 30, 33, 35, 36, 39, 255].map((v): [string, unknown, string] => [
      `v ${v}`,
      withV(v),
      'invalid signature-recovery-id',
    ]),
    ['63 bytes', good.slice(0, -4), 'invalid signature-length'],
    ['32 bytes', good.slice(0, 66), 'invalid signature-length'],
    ['one byte more', `${good}00`, 'invalid signature-extra-bytes'],
    ['written twice', good + good.slice(2), 'invalid signature-extra-bytes'],
    [
      'DER',
      `0x${bytesToHex(secp256k1.Signature.fromHex(good.slice(2, 130)).toBytes('der'))}`,
      'invalid signature-der',
    ],
    ['turned to hex twice', `0x${Buffer.from(good).toString('hex')}`, 'invalid signature-unreadable'],
    ['half a byte', good.slice(0, -1), 'invalid signature-unreadable'],
    ['not hex', good.replace('0x', '0y'), 'invalid signature-unreadable'],
    ['an ellipsis', `${good.slice(0, 20)}…${good.slice(-20)}`, 'invalid signature-unreadable'],
    ['words', 'signed by me', 'invalid signature-unreadable'],
    ['empty', '', 'invalid signature-missing'],
    ['only 0x', '0x', 'invalid signature-missing'],
    ['blanks', '  \n', 'invalid signature-missing'],
    ['null', null, 'invalid signature-missing'],
    ['undefined', undefined, 'invalid signature-missing'],
    ['true', true, 'invalid signature-unreadable'],
    ['a number', 65, 'invalid signature-unreadable'],
    ['an empty array', [], 'invalid signature-unreadable'],
    ['an array with 256', Array(65).fill(256), 'invalid signature-unreadable'],
    ['an array of texts', Array(65).fill('1'), 'invalid signature-unreadable'],
    ['an empty object', {}, 'invalid signature-unreadable'],
    ['a function', () => good, 'invalid signature-unreadable'],
    [
      'a deep nest',
      JSON.parse(`${'{"signature":'.repeat(50)}1${'}'.repeat(50)}`),
      'invalid signature-unreadable',
    ],
    ['a megabyte', `0x${'00'.repeat(1 << 20)}`, 'invalid signature-unreadable'],
    ['the 46-byte sample of the guide', `0x${'1b9b6f1a'.padEnd(92, '0')}`, 'invalid signature-length'],
  ]

  test.each(bad)('%s', (_name, signature, expected) => {
    expect(codeOf(signature)).toBe(expected)
  })

  test('the verdict says what it found, and what there should be', () => {
    const stranger = new Wallet(`0x${'11'.repeat(32)}`)
    const values = (signature: unknown, more: object = {}) => {
      const verdict = verify(signature, more)
      return verdict.verdict === 'valid' ? 'valid' : [verdict.code, verdict.values]
    }
    expect(values(stranger.signMessageSync(message))).toEqual(['other-signer', { signer: stranger.address }])
    expect(values(good.slice(0, -4))).toEqual(['signature-length', { actual: 63, expected: 65 }])
    expect(values(new Uint8Array(10))).toEqual(['signature-length', { actual: 10, expected: 65 }])
    expect(values(withV(2))).toEqual(['signature-recovery-id', { value: 2 }])
    // A signature of Solana has 87 or 88 digits; those of the first kind are base64 for 65 bytes as well.
    for (const [first, digits] of [
      [7, 87],
      [200, 88],
    ] as const) {
      const solana = base58.encode(new Uint8Array(64).fill(first))
      expect(solana).toHaveLength(digits)
      expect(values(solana)).toEqual(['signature-other-family', { family: 'Solana', network: 'Ethereum' }])
    }
    expect(values(base58.encode(new Uint8Array(63).fill(7)))).toEqual(['signature-unreadable', {}])
    expect(values(base58.encode(hexToBytes(good.slice(2))))).toEqual(['signature-unreadable', {}])
    const compact = Signature.from(stranger.signMessageSync(message)).compactSerialized
    expect(values(compact)).toEqual(['other-signer', { signer: stranger.address }])
    expect(values(`0x${Buffer.from('some words '.repeat(8)).toString('hex')}`)).toEqual([
      'signature-unreadable',
      {},
    ])
    expect(values(good, { network: 5 })).toEqual(['network-unknown', { network: '' }])
    expect(values(good, { network: 'x'.repeat(100) })).toEqual([
      'network-unknown',
      { network: 'x'.repeat(64) },
    ])
    expect(values(good, { network: 'SOLANA' })).toEqual(['address-wrong-network', { network: 'Solana' }])
    expect(values(good, { message: new Uint8Array() })).toEqual(['message-missing', {}])
  })

  test('what hangs before or after a right signature is counted', () => {
    const extra = (signature: string) => {
      const verdict = verify(signature)
      return verdict.verdict === 'valid' ? 'valid' : [verdict.code, verdict.values]
    }
    const both = (...[more, expected]: number[]) => ['signature-extra-bytes', { extra: more, expected }]
    expect(extra(`${good}0000ff`)).toEqual(both(3, 65))
    expect(extra(`0xab00${good.slice(2)}`)).toEqual(both(2, 65))
    const compact = Signature.from(good).compactSerialized
    expect(extra(`${compact}77ff`)).toEqual(both(2, 64))
    // Something else than a right signature is a blob.
    expect(codeOf(`0xab${good.slice(2)}cd`)).toBe('unverifiable contract-signature')
  })

  test('a Solana signature is told apart', () => {
    const text = '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW'
    expect(codeOf(text)).toBe('invalid signature-other-family')
  })
})

describe('R25: contract accounts are unverifiable, never valid', () => {
  const suffix = '6492'.repeat(16)
  const webAuthn = Buffer.from('{"type":"webauthn.get","challenge":"x"}').toString('hex')
  const owner = `${'00'.repeat(12)}d8da6bf26964af9d7eed9e03e53415d37aa96045`

  test.each([
    ['ERC-6492', `0x${'ab'.repeat(300)}${suffix}`, 'contract-erc6492'],
    ['ERC-6492 around a right signature', good + suffix, 'contract-erc6492'],
    ['a passkey blob', `0x${'00'.repeat(200)}${webAuthn}${'00'.repeat(40)}`, 'contract-webauthn'],
    ['Safe, owner by eth_sign', `0x${'11'.repeat(64)}1f`, 'contract-safe'],
    ['Safe, v 32', `0x${'11'.repeat(64)}20`, 'contract-safe'],
    ['Safe, contract owner', `0x${owner}${'41'.padStart(64, '0')}00${'11'.repeat(97)}`, 'contract-safe'],
    ['Safe, approved hash', `0x${owner}${'00'.repeat(32)}01`, 'contract-safe'],
    ['two owners', `0x${`${'11'.repeat(64)}1b`.repeat(2)}`, 'contract-signature'],
    ['a validator in front', `0x01${'11'.repeat(85)}`, 'contract-signature'],
    ['a long blob', `0x${'7f'.repeat(2000)}`, 'contract-signature'],
  ])('%s', (_name, signature, code) => {
    expect(codeOf(signature)).toBe(`unverifiable ${code}`)
  })
})

describe('T28: claims that cannot hold are invalid with a code', () => {
  test.each([
    [{ network: 'BITCOIN' }, 'network-unknown'],
    [{ network: '' }, 'network-unknown'],
    [{ network: 1 }, 'network-unknown'],
    [{ network: 'constructor' }, 'network-unknown'],
    [{ network: 'SOLANA' }, 'address-wrong-network'],
    [{ address: '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU' }, 'address-wrong-network'],
    [{ address: '' }, 'address-missing'],
    [{ address: null }, 'address-missing'],
    [{ address: wallet.address.slice(0, -1) }, 'address-unreadable'],
    [{ address: ` ${wallet.address}` }, 'address-unreadable'],
    [{ address: wallet.address.slice(2) }, 'address-unreadable'],
    [{ address: `0x${'00'.repeat(20)}` }, 'address-without-key'],
    [{ address: swapCase(wallet.address) }, 'address-checksum'],
    [{ message: '' }, 'message-missing'],
    [{ message: undefined }, 'message-missing'],
    [{ message: ['Paxos'] }, 'message-missing'],
    [{ message: 'half \ud800 pair' }, 'message-not-text'],
  ])('%j', (more, code) => {
    expect(codeOf(good, more)).toBe(`invalid ${code}`)
  })

  function swapCase(address: string): string {
    const index = address.search(/[a-f]/)
    return address.slice(0, index) + address.charAt(index).toUpperCase() + address.slice(index + 1)
  }
})

describe('T18: any text, byte for byte', () => {
  const key = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .filter((secret) => secp256k1.utils.isValidSecretKey(secret))
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 })

  test('what ethers signs verifies here, and viem agrees with the canonical form', async () => {
    await fc.assert(
      fc.asyncProperty(key, text, async (secret, signed) => {
        const signer = new Wallet(new SigningKey(secret))
        const verdict = verifySignature({
          network: 'INK',
          address: signer.address,
          message: signed,
          signature: signer.signMessageSync(signed),
        })
        expect(verdict.verdict).toBe('valid')
        if (verdict.verdict !== 'valid') return
        const signature = verdict.canonical.text as `0x${string}`
        const address = signer.address as `0x${string}`
        expect(await verifyMessage({ address, message: signed, signature })).toBe(true)
        expect(`0x${bytesToHex(personalDigest(new TextEncoder().encode(signed)))}`).toBe(hashMessage(signed))
      }),
      { numRuns: runs(40) },
    )
  })

  test('a change of any one bit is never valid', () => {
    fc.assert(
      fc.property(fc.nat({ max: 64 * 8 - 1 }), (bit) => {
        const bytes = hexToBytes(good.slice(2))
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(canonical(bytes)).not.toMatch(/^0x/)
      }),
    )
  })

  test('no JSON value makes it throw', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.jsonValue(),
        fc.jsonValue(),
        (signature, network, address, text) => {
          expect(codeOf(signature)).toMatch(/^(invalid|unverifiable) /)
          expect(codeOf(good, { network, address, message: text })).toMatch(/^invalid /)
        },
      ),
    )
  })
})
