import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { base58 } from '@scure/base'
import { Wallet } from 'ethers'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { describe, expect, test, vi } from 'vitest'
import { exampleChain } from '../lib/proof/proof.fixture.ts'
import { startEndpoint } from '../lib/rpc/fakeEndpoint.ts'
import { verifyLine } from './verifyCommand.ts'

// Starts processes: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const bin = fileURLToPath(new URL('./bin.mjs', import.meta.url))
const message = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const signature = wallet.signMessageSync(message)
const claim = { network: 'ETHEREUM', address: wallet.address, message, signature }
const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const signed = nacl.sign.detached(Buffer.from(message), pair.secretKey)
const solana = { network: 'SOLANA', address: base58.encode(pair.publicKey), message, signature: [...signed] }

const words = { sentence: expect.any(String), partner: expect.any(String) }
const rewritten = { mended: ['encoding'], note: expect.stringContaining('never what it signs') }

const run = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, [bin, 'verify', ...args], { input, encoding: 'utf8' })

describe('countersign verify', () => {
  test('answers JSON lines with JSON lines, in order', () => {
    const lines = [
      { id: 'good', ...claim },
      { id: 2, ...claim, message: `${message} ` },
      { ...claim, signature: `0x${'11'.repeat(200)}` },
      solana,
    ]
    const { stdout, status } = run(`${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`)
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(answers).toEqual([
      { id: 'good', verdict: 'valid', canonical: signature },
      { id: 2, verdict: 'invalid', code: 'trimmed', next: 'other-wallet', ...words },
      { verdict: 'unverifiable', code: 'contract-signature', next: 'small-deposit', ...words },
      { verdict: 'valid', canonical: base58.encode(signed), ...rewritten },
      { line: 5, error: { code: 'input-unreadable', message: expect.any(String) } },
    ])
  })

  test('takes an API record and a proof as they are; a changed proof is an error', async () => {
    const { proofs } = await exampleChain(1)
    const { message: _message, signature: _signature, ...account } = claim
    const lines = [
      { id: 'record', ...account, signature_verification: { message, nonce: 'a1b2c3d4', signature } },
      { id: 'empty', ...account, signature_verification: { message, nonce: 'a1b2c3d4', signature: '' } },
      proofs[0],
      { ...proofs[0], origin: 'https://other.example' },
    ]
    const { stdout } = run(lines.map((line) => JSON.stringify(line)).join('\n'))
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toMatchObject([
      { id: 'record', verdict: 'valid', canonical: signature },
      { id: 'empty', verdict: 'invalid', code: 'signature-missing' },
      { id: proofs[0]?.id, verdict: 'valid', canonical: proofs[0]?.signature.canonical },
      { error: { code: 'input-unreadable', message: expect.stringContaining('document-changed') } },
    ])
  })

  test('writes Solana signatures in the encoding that is asked for', () => {
    const { stdout } = run(JSON.stringify(solana), '--encoding', 'base64')
    expect(JSON.parse(stdout)).toEqual({
      verdict: 'valid',
      canonical: Buffer.from(signed).toString('base64'),
      ...rewritten,
    })
  })

  test('with an endpoint, contract accounts and EIP-7702 accounts are told apart', async () => {
    const endpoint = await startEndpoint({
      eth_chainId: () => '0x1',
      eth_getCode: () => `0xef0100${'ab'.repeat(20)}`,
    })
    const stranger = Wallet.createRandom().signMessageSync(message)
    const child = spawn(process.execPath, [bin, 'verify', '--rpc', `ethereum=${endpoint.url}`])
    child.stdin.end(`${JSON.stringify(claim)}\n${JSON.stringify({ ...claim, signature: stranger })}\n`)
    const lines = (await text(child.stdout)).trim().split('\n')
    await endpoint.close()
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { verdict: 'valid', canonical: signature },
      { verdict: 'unverifiable', code: 'account-delegated', next: 'other-wallet', ...words },
    ])
    // What is valid, or explained, is asked of nobody.
    expect(endpoint.asked.map(({ method }) => method)).toEqual(['eth_chainId', 'eth_getCode'])
  })

  test('refuses wrong arguments', () => {
    expect(run('', '--encoding', 'base91').status).toBe(2)
    expect(run('', '--frobnicate').status).toBe(2)
    expect(run('', '--rpc', 'SOLANA=https://rpc.example').status).toBe(2)
    expect(run('', '--rpc', 'ETHEREUM=http://rpc.example').status).toBe(2)
    expect(run('', '--help')).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('verifyLine', () => {
  test('every field may be missing or of any type: invalid, with a code and a whole sentence', () => {
    const field = fc.constantFrom('network', 'address', 'message', 'signature')
    fc.assert(
      fc.property(field, fc.jsonValue(), (name, value) => {
        const answer = verifyLine({ ...claim, [name]: value })
        expect(answer.verdict).not.toBe('valid')
        expect(answer).toMatchObject({
          code: expect.any(String),
          sentence: expect.not.stringMatching(
            /\{(network|actual|expected|value|family|signer|address|extra)\}/,
          ),
        })
      }),
    )
    expect(verifyLine({})).toMatchObject({ verdict: 'invalid', code: 'message-missing' })
  })

  test('the canonical form is given for a valid signature only', () => {
    expect(verifyLine(claim)).toEqual({ verdict: 'valid', canonical: signature })
    expect(verifyLine({ ...claim, message: 'other' })).not.toHaveProperty('canonical')
  })
})
