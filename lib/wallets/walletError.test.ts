import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorNumber } from '../errors.ts'
import { cleanLabel } from './cleanLabel.ts'
import { noWalletReason } from './noWalletReason.ts'
import { walletError } from './walletError.ts'

const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const phantom = 'You cannot sign solana transactions using sign message'

describe('what a wallet’s refusal means', () => {
  it.each([
    [
      'declined',
      'evm',
      { step: 'sign', code: 4001, reason: 'User rejected the request.' },
      'wallet-declined',
    ],
    [
      'declined without a number',
      'evm',
      { step: 'sign', reason: 'User denied signature' },
      'wallet-declined',
    ],
    ['connection declined', 'solana', { step: 'connect', code: 4001, reason: '' }, 'wallet-declined'],
    [
      'R28: declined, perhaps by a Ledger',
      'solana',
      { step: 'sign', code: 4001, reason: 'Transaction cancelled' },
      'wallet-declined-or-ledger',
    ],
    [
      'R28: a Ledger that says so',
      'solana',
      { step: 'sign', reason: 'Signing off chain messages with Ledger is not yet supported' },
      'wallet-hardware',
    ],
    [
      'R27: taken for a transaction',
      'solana',
      { step: 'sign', code: -32603, reason: phantom },
      'wallet-takes-for-transaction',
    ],
    [
      'a request waits already',
      'evm',
      { step: 'connect', code: -32002, reason: 'Already processing' },
      'wallet-busy',
    ],
    ['locked', 'evm', { step: 'sign', code: 4100, reason: 'Unauthorized' }, 'wallet-locked'],
    ['no accounts at all', 'evm', { step: 'account', reason: '', accounts: [] }, 'wallet-locked'],
    ['unsupported', 'evm', { step: 'sign', code: 4200, reason: '' }, 'wallet-unsupported'],
    ['no such method', 'evm', { step: 'sign', code: -32601, reason: '' }, 'wallet-unsupported'],
    ['T14: no answer', 'evm', { step: 'sign', timedOut: true, reason: '' }, 'wallet-timeout'],
    ['gone', 'evm', { step: 'find', reason: '' }, 'wallet-not-found'],
    ['anything else', 'evm', { step: 'sign', code: -32603, reason: 'boom' }, 'wallet-failed'],
  ] as const)('%s', (_name, family, failure, code) => {
    expect(
      walletError(
        { ...failure, accounts: [...('accounts' in failure ? failure.accounts : [])] },
        family,
        address,
      ).code,
    ).toBe(code)
  })

  it('R22: another account is named beside the right one', () => {
    const error = walletError({ step: 'account', reason: '', accounts: ['0x1111'] }, 'evm', address)
    expect(error.code).toBe('wallet-wrong-account')
    expect(error.message).toContain('0x1111')
    expect(error.message).toContain(address)
  })

  it('its words are cleaned and bounded before they stand in our sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (reason) => {
        const { message } = walletError({ step: 'sign', reason }, 'evm', address)
        expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(Array.from(message).length).toBeLessThan(400)
      }),
    )
  })

  it('numbers follow EIP-1193 where it has one', () => {
    expect(errorNumber('wallet-busy')).toBe(-32002)
    expect(errorNumber('wallet-declined-or-ledger')).toBe(4001)
  })
})

describe('labels', () => {
  it.each([
    ['MetaMask', 'MetaMask'],
    ['  Meta\n\tMask ', 'Meta Mask'],
    ['\u202eksaMateM', 'ksaMateM'],
    ['Meta\u200bMask', 'Meta Mask'],
    ['\u3164', ''],
    ['x'.repeat(50), `${'x'.repeat(39)}…`],
    ['🦊'.repeat(50), `${'🦊'.repeat(39)}…`],
  ])('%j reads %j', (text, label) => {
    expect(cleanLabel(text, 40)).toBe(label)
  })
})

describe('R29: where wallets do not show up', () => {
  it.each([
    [{ origin: 'https://partner.example', frameId: 0 }, undefined],
    [{ origin: 'https://partner.example', frameId: 4 }, 'frame'],
    [{ origin: 'http://localhost:4100', frameId: 0 }, undefined],
    [{ origin: 'http://127.0.0.1:4100' }, undefined],
    [{ origin: 'http://shop.localhost:4100' }, 'localhost-subdomain'],
    [{ origin: 'http://192.168.1.2' }, 'insecure'],
  ])('%j: %s', (page, reason) => {
    expect(noWalletReason(page)).toBe(reason)
  })
})
