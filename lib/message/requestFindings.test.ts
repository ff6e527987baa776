import { describe, expect, test } from 'vitest'
import { prefixFindings } from './prefixFindings.ts'
import { readMessage } from './readMessage.ts'
import { signInFindings } from './signInFindings.ts'
import { signingRequestFindings } from './signingRequestFindings.ts'

const heading = 'Paxos Address Ownership Verification\n'
const signIn = (message: string) => signInFindings(readMessage(message)).map(({ code }) => code)
const request = (message: string) => signingRequestFindings(readMessage(message)).map(({ code }) => code)
const prefix = (message: string) => prefixFindings(readMessage(message)).map(({ code }) => code)
const withKey = (key: string, value: unknown = 'x') => JSON.stringify({ [key]: value })

describe('T22: sign-ins', () => {
  test.each([
    'a.example wants you to sign in',
    'We want  you\nto  log on',
    'wants you  to authenticate',
    'WANTS YOU TO CONNECT',
    'sign in',
    'Sign into it',
    'signing in',
    'log-in',
    'logging into',
    'log_in',
    'login',
    'signin',
    'authenticate with us',
    'authenticating  to',
    'authenticate  your  session',
    'authenticate your account',
    'authenticate yourself',
    'authenticate your wallet',
    'authenticate into',
    'authenticate as',
    'sign up with',
    'log on to',
    'sign-on for',
    'log on  to',
    'signup at',
    'SIWE',
    'SIWS',
    'EIP-4361',
    'EIP4361',
    'CAIP-122',
    'CAIP122',
    'I  further  authorize  the  stated  URI',
    'i further authorize the stated uri',
    'Sіgn іn',
    'URI: x\nVersion: 1',
    'version: 1\nnonce: 2\nchain id: 3',
    'Domain: a\n  Request ID: 5',
    'URI: x\r\nNot Before: y',
    'uri: x\rresources:',
    'Uri: a\nexpiration_time: b',
    'URI: a\nChain-ID: 1',
  ])('%j is one', (text) => {
    expect(signIn(heading + text)).toEqual(['sign-in'])
  })

  test.each([
    'sign in order to prove it',
    'sign in person',
    'sign in ink',
    'log in advance',
    'signing a message',
    'this wants you to know',
    'authenticate it',
    'the SIWEX',
    'xSIWE',
    'sign up',
    'log on',
    'URI: x',
    'version: 1',
    'chain id: 1',
    'chain id: 1\nrequest id: 2',
    'not before: 1\nresources: 2',
    'my uri: x\nmy version: 1',
    'Nonce: a\nIssued At: b',
  ])('%j is none', (text) => {
    expect(signIn(heading + text)).toEqual([])
  })

  test.each([
    [['domain'], true],
    [['statement', 'uri'], true],
    [['statement', 'version'], true],
    [['statement', 'chainId'], true],
    [['uri', 'nonce'], true],
    [['uri', 'issued_at'], true],
    [['statement'], false],
    [['statement', 'nonce'], false],
    [['uri'], false],
    [['uri', 'version'], false],
    [['nonce', 'issuedAt', 'chainId'], false],
  ])('keys %j: %s', (keys, is) => {
    const nested = { a: Object.fromEntries(keys.map((key) => [key, 'x'])) }
    for (const value of [nested.a, nested, { text: JSON.stringify(nested) }])
      expect(signIn(JSON.stringify(value))).toEqual(is ? ['sign-in'] : [])
  })
})

describe('T22: requests for something else', () => {
  test.each([
    'permit',
    'permitSingle',
    'spender',
    'allowance',
    'allowances',
    'allowed',
    'sigDeadline',
    'delegate',
    'delegatee',
    'delegator',
    'delegates',
    'delegation',
    'delegations',
    'caveat',
    'caveats',
    'validAfter',
    'validBefore',
    'authorizationList',
    'authorization',
    'authorizations',
    'yParity',
    'approval',
    'approvals',
  ])('the key %s is of a permit', (key) => {
    for (const message of [withKey(key), withKey(key, {}), JSON.stringify({ a: [{ [key]: 1 }] })])
      expect(request(message)).toContain('permit')
    if (!key.startsWith('permit')) expect(request(withKey(`${key}ing`))).not.toContain('permit')
    expect(request(withKey(`my${key}`))).not.toContain('permit')
  })

  test.each([
    'types',
    'primaryType',
    'EIP712Domain',
    'domainSeparator',
    'structHash',
    'verifyingContract',
    'safeTxHash',
    'safeTxGas',
    'safeTx',
    'baseGas',
    'gasToken',
    'refundReceiver',
    'offerer',
    'consideration',
    'makerAsset',
    'makerAssetData',
    'takerAsset',
    'takerAssetAmount',
    'makerToken',
    'takerToken',
    'userOp',
    'userOpHash',
    'userOperation',
    'paymasterAndData',
    'callGasLimit',
    'preVerificationGas',
    'initCode',
  ])('the key %s is of typed data', (key) => {
    expect(request(withKey(key))).toContain('typed-data')
    expect(request(withKey(`a${key}`))).not.toContain('typed-data')
  })

  test.each([
    'gas',
    'gasLimit',
    'gasPrice',
    'maxFeePerGas',
    'maxPriorityFeePerGas',
    'maxFeePerBlobGas',
    'accessList',
    'recentBlockhash',
    'blockhash',
    'feePayer',
    'lamports',
    'instruction',
    'instructions',
    'programId',
    'programIdIndex',
    'calldata',
    'rawTransaction',
    'signedTransaction',
    'serializedTransaction',
    'transaction',
    'transactions',
    'tx',
    'txs',
    'unsignedTx',
    'jsonrpc',
    'inputData',
    'functionSignature',
    'sequence',
    'accountNumber',
    'msgs',
    'calls',
  ])('the key %s is of a transaction', (key) => {
    expect(request(withKey(key))).toContain('transaction-request')
    expect(request(withKey(`z${key}`))).not.toContain('transaction-request')
    if (!key.startsWith('programId')) expect(request(withKey(`${key}z`))).not.toContain('transaction-request')
  })

  test.each([
    [['owner', 'value'], 'permit'],
    [['owner', 'deadline'], 'permit'],
    ...['to', 'recipient', 'destination'].flatMap((to) =>
      ['value', 'data', 'amount', 'from', 'chainId', 'input', 'call'].map((what) => [
        [to, what],
        'transaction-request',
      ]),
    ),
    [['method', 'params'], 'transaction-request'],
    [['owner'], undefined],
    [['value'], undefined],
    [['to'], undefined],
    [['amount', 'from'], undefined],
    [['method'], undefined],
    [['params'], undefined],
    [['owner', 'nonce'], undefined],
    [['domain'], undefined],
  ] as [string[], string | undefined][])('the keys %j: %s', (keys, code) => {
    const message = JSON.stringify(Object.fromEntries(keys.map((key) => [key, 'x'])))
    expect(request(message)).toEqual(code === undefined ? [] : [code])
  })

  test('an object “domain” is that of typed data, a text is not', () => {
    expect(request(withKey('domain', { a: 1 }))).toEqual(['typed-data'])
    expect(request(JSON.stringify({ a: { domain: { b: 1 } } }))).toEqual(['typed-data'])
    expect(request(JSON.stringify({ a: { domain: 1 } }))).toEqual([])
  })

  test.each([
    'eth_sendTransaction',
    'personal_sign',
    'wallet_x1',
    'solana:signTransaction',
    'sol_x',
    'standard:connect',
    'signTransaction',
    'signTransactions',
    'signAllTransactions',
    'signAndSendTransaction',
    'signAndSendAllTransactions',
    'approve',
    'approveAgent',
    'transfer',
    'transfer_from',
    'withdraw',
    'swap',
    'delegate',
    'permit',
    'send',
    'stake-all',
  ])('the call %s', (method) => {
    for (const key of ['method', 'action', 'operation', 'type', 'Method'])
      expect(request(withKey(key, method))).toContain('transaction-request')
    expect(request(withKey('purpose', method))).toEqual([])
    expect(request(withKey('method', `the ${method}`))).toEqual([])
    expect(request(withKey('method', `${method} it`))).toEqual([])
  })

  test('what is no call of a wallet', () => {
    for (const method of ['verify', 'ethereum', 'sending', 'approved', 'signMessage', '']) {
      expect(request(withKey('method', method))).toEqual([])
    }
    expect(request(withKey('method', 5))).toEqual([])
    expect(request('["method"]')).toEqual([])
    expect(request(withKey('a', []))).toEqual([])
    expect(request('{}')).toEqual([])
  })

  test.each([
    'primaryType:',
    'primary_type = x',
    '"verifyingContract" : x',
    'verifying_contract=',
    'EIP712Domain:',
    'spender\t:',
    'allowance:',
    'safeTxHash:',
    'safe_tx_hash:',
    'safeTx_gas:',
    'delegate:',
    'delegatee:',
    'delegator:',
    'gasPrice:',
    'gas_price:',
    'gas_limit:',
    'gasLimit:',
    'maxFeePerGas:',
    'max_fee_per_gas:',
    'recentBlockhash:',
    'recent_block_hash:',
    'feePayer:',
    'fee_payer:',
    'lamports=',
    'calldata:',
    'Permit(address owner',
    'Mail( uint256  x',
    'f(bytes32[] a',
    'g(string s',
    'h(bool[3] b',
    'i(int8 n',
  ])('the text %j is typed data’s', (text) => {
    for (const message of [`${text} 1`, `${heading}${text} 1`, `${heading}a, ${text} 1`])
      expect(request(message)).toEqual(['typed-data'])
  })

  test.each(['the spender is: x', 'myspender: 1', 'spender', 'f(x y)', 'f(address)', 'f(addressed to'])(
    'the text %j is not',
    (text) => {
      expect(request(heading + text)).toEqual([])
    },
  )
})

describe('T24: prefixes', () => {
  test.each([
    '\u0019Ethereum',
    '\u0018x',
    '\u00ffx',
    ' "\u0019x',
    '\\x19Ethereum',
    '\\u0019x',
    '\\u{19}x',
    '\\u{0019}x',
    '\\xffsolana',
    'Ethereum Signed Message:',
    'my TRON  signed\nmessage',
    'Bitcoin Signed Message',
    'Conflux Signed Message',
    'solana offchain',
    '\u00a0 solana  offchain x',
    '-- Solana Offchain',
    '190145',
    '0x1901ab',
    Buffer.from('\x19Ethereum').toString('base64').padEnd(16, 'A'),
    Buffer.from([0xff, ...Buffer.from('solana offchain'), 0, 0, 1]).toString('hex'),
    `Nonce - ${Buffer.from([0xff, ...Buffer.from('solana offchain'), ...Buffer.alloc(30)]).toString('hex')}`,
  ])('%j is one', (text) => {
    expect(prefix(text)).toEqual(['signing-prefix'])
  })

  test.each([
    'Paxos Address Ownership Verification',
    'a \u0019',
    'a \\x19',
    'the Ethereum signed a message',
    'on solana offchain',
    'Prometheus signed message',
    '1801',
    '0x1a01',
    '19',
    '0x1901',
    'ff01',
    'solana onchain',
    `Nonce - ${'19'.repeat(40)}`,
  ])('%j is none', (text) => {
    expect(prefix(text)).toEqual([])
  })
})

describe('what is read out of a message', () => {
  test('text is itself; what only begins like JSON too', () => {
    for (const message of ['abc', 'a {"b":1}', '{"a":', '', '5', 'null'])
      expect(readMessage(message)).toEqual({ message, entries: [], texts: [message] })
  })

  test('keys and strings of JSON, also of JSON inside a string, up to three deep', () => {
    const nest = (value: unknown, times: number): unknown =>
      times === 0 ? value : nest(JSON.stringify(value), times - 1)
    const message = ` \n${JSON.stringify({ a: { b: ['c', 1, true, null] }, d: nest({ e: 'f' }, 1) })} `
    const { entries, texts, json } = readMessage(message)
    expect(json?.ok).toBe(true)
    expect(texts).toEqual([message, 'a', 'b', 'c', 'd', '{"e":"f"}', 'e', 'f'])
    expect(entries.map(({ path, value }) => [path.join('.'), value])).toEqual([
      ['a.b', 'c'],
      ['a.b', 1],
      ['a.b', true],
      ['a.b', null],
      ['d', '{"e":"f"}'],
      ['d.e', 'f'],
    ])
    const depthOf = (times: number) =>
      readMessage(JSON.stringify({ a: nest({ deep: 'x' }, times) })).texts.includes('deep')
    expect([1, 2, 3, 4].map(depthOf)).toEqual([true, true, true, false])
  })

  test('a string, and an array', () => {
    expect(readMessage('"a\\u0062"').texts).toEqual(['"a\\u0062"', 'ab'])
    expect(readMessage('["x"]').texts).toEqual(['["x"]', 'x'])
  })
})
