import { wordlists } from 'ethers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretInText, sentenceWords } from './secretText.ts'

const list = Array.from({ length: 2048 }, (_, index) => wordlists.en?.getWord(index) ?? '')

test('T30: no everyday word is one of BIP-39’s', () => {
  expect(list.filter((word) => sentenceWords.has(word))).toEqual([])
})

test('T30: any twelve words of BIP-39 in a row count, in whatever way they are set', () => {
  const phrase = fc.array(fc.constantFrom(...list), { minLength: 12, maxLength: 24 })
  const setting = fc.constantFrom(
    (words: string[]) => words.join(' '),
    (words: string[]) => words.join('\n').toUpperCase(),
    (words: string[]) => words.join(', '),
    (words: string[]) => words.map((word, index) => `${index + 1}. ${word}`).join('  '),
    (words: string[]) => JSON.stringify(words),
    (words: string[]) => `These are the words: ${words.join(' ')}.`,
  )
  fc.assert(
    fc.property(phrase, setting, (words, set) => {
      expect(secretInText(set(words))).toBe(true)
    }),
  )
})

test.each([
  'This message proves that you control this wallet address shown above today and nothing more',
  'Sign this message only when you trust this website with your wallet; it cannot move funds',
  'By signing you prove that you own the address named here to the exchange that sent you here',
  'Please confirm that this verification request came from your own account before you continue',
  'Signing this message does not authorize any transfer and gives nobody access over your crypto assets',
  'word word word word word word word word word word word',
])('T30: a plain sentence is none: %s', (text) => {
  expect(secretInText(text)).toBe(false)
})

const hex64 = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318'
const base58Key = '5Kd3NBUAdUnhyzenEwVLy9pBKxSwXvE9FMPyR4UKZvpe'

test.each([
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN EC PRIVATE KEY-----',
  '-----BEGIN PGP PRIVATE KEY BLOCK-----',
  'eyJhbGciOiJIUzI1NiJ9.eyJz.',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.dozj',
  'Bearer abcdef_ghijkl',
  'bearer  abc.def.ghi-jkl==',
  'Basic dXNlcjpwYXNzd29yZA==',
  ' basic dXNlcjpwYXNz ',
  'authorization: bearer abcdef',
  'Authorization=Token 123456',
  'authorization : basic abcdef',
  'client_secret=abcd',
  'client secret: abcd1',
  'clientSecret="abcd1"',
  'access-token: 1bcd',
  'refresh_token=abcd',
  'auth token: 1234',
  'session_token: 1234',
  'idtoken=1234',
  'api_key: 1234',
  'apisecret: 1234',
  'secret key: 1234',
  'password: hunter2',
  'passphrase=abcd',
  'passwd: longenoughword',
  `private key: ${hex64}`,
  `private_key is 0x${hex64}`,
  `secretkey=${base58Key}`,
  `seed: ${hex64}`,
  'seed phrase: one two three four five six seven eight nine ten eleven twelve',
  'recovery words = one two three four five six seven eight nine ten eleven twelve',
  'mnemonic: one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve',
  'Cookie: sid=abcd',
  'set-cookie : sid=abcd',
  `xprv${'9'.repeat(107)}`,
  `nsec1${'q'.repeat(58)}`,
  'AKIAIOSFODNN7EXAMPLE',
  'ASIAIOSFODNN7EXAMPLE',
  `sk_live_${'a'.repeat(16)}`,
  `rk_test_${'a'.repeat(16)}`,
  `ghp_${'a'.repeat(30)}`,
  'xoxb-1234567890',
  'https://user:pw@a.example',
  `[${Array(64).fill(7).join(', ')}]`,
  `[ ${Array(64).fill(255).join(',')} ]`,
])('T30: %s', (text) => {
  expect(secretInText(text)).toBe(true)
  expect(secretInText(`Text before: ${text}`)).toBe(!/^ ?basic/i.test(text))
})

test.each([
  '-----BEGIN PUBLIC KEY-----',
  'eyJhbGciOiJIUzI1NiJ9',
  'eyJhbG.eyJz.x',
  'bearer of good news',
  'bearer abcdefghijkl',
  'Basic training',
  'a basic dXNlcjpwYXNzd29yZA== b',
  'authorization: none',
  'authorization: bearer abc',
  'client_secret=abc',
  'password: hunter',
  'the password is known',
  'your api key',
  `private key: ${hex64.slice(1)}`,
  'seed: one two three',
  'Cookie: sid=abc',
  'Cookie: accepted',
  `xprv${'9'.repeat(99)}`,
  `nsec1${'q'.repeat(57)}`,
  'AKIAIOSFODNN7EXAMPL',
  `sk_live_${'a'.repeat(15)}`,
  `ghp_${'a'.repeat(29)}`,
  'xoxb-123456789',
  'https://user@a.example',
  'https://a.example/b:c@d',
  `[${Array(63).fill(7).join(', ')}]`,
])('T30: not %s', (text) => {
  expect(secretInText(text)).toBe(false)
})

test('T30: twelve words in a row; a full stop, a number or an everyday word ends the row', () => {
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
  expect(secretInText(words.join(' '))).toBe(true)
  expect(secretInText(words.slice(1).join(' '))).toBe(false)
  expect(secretInText([...words.slice(0, 6), 'the', ...words.slice(6)].join(' '))).toBe(false)
  expect(secretInText([...words.slice(0, 6), 'x1', ...words.slice(6)].join(' '))).toBe(false)
  expect(secretInText(`${words.slice(0, 6).join(' ')}. ${words.slice(6).join(' ')}`)).toBe(false)
  expect(secretInText(words.map((word, at) => `${at + 1}) ${word}`).join('\n'))).toBe(true)
  expect(secretInText(words.map((word) => `ab ${word}`).join(' '))).toBe(false)
  expect(secretInText(words.map((word) => word.padEnd(9, 'x')).join(' '))).toBe(false)
})

/** Eleven words of three to eight letters; as a row of words alone they are a plain sentence. */
const eleven = 'the user can read them and send each one all day '

test.each([
  'seed: ',
  'Seed = ',
  'recovery: ',
  'secret: ',
  'mnemonic="',
  "backup : '",
  'seed phrase: ',
  'seed_phrase":"',
  "seed words': '",
  'recovery word=',
  'secret recovery phrase: ',
  'secret   recovery words: ',
  'mnemonic - phrase: ',
  'backup-words: ',
  'seedphrase:',
])('T30: %s with words behind it', (label) => {
  expect(secretInText(`${label}${eleven}`)).toBe(true)
  expect(secretInText(`${label}${eleven.replaceAll(' ', ', ')}`)).toBe(true)
  expect(secretInText(`${label}${eleven.replace('the ', '')}`)).toBe(false)
  expect(secretInText(`${label}${eleven.replace('read', 'r3ad')}`)).toBe(false)
  expect(secretInText(`${label}${eleven.replace('read', 'do')}`)).toBe(false)
  expect(secretInText(`${label}${eleven.replace('read', 'remembers')}`)).toBe(false)
})

test.each([
  'seeds: ',
  'myseed: ',
  'secretrecovery phrase: ',
  'seed phrasex: ',
  'seed phrase ',
  'seed phrase "',
  'seed phrase:: ',
  'backup copy: ',
])('T30: not %s', (label) => {
  expect(secretInText(`${label}${eleven}`)).toBe(false)
})

test.each([
  'client-secret=abcd',
  'clientsecret : "longenoughtext"',
  "access_token':'1234",
  'accesstoken="abc1',
  'sessiontoken=abcd',
  'api secret=abcd',
  'api-key=abcd',
  'apikey": "a1b2',
  'secretkey: 12ab',
  'secret_key=abcd',
  'secret-key=abcd',
  'password = abc1',
  'Passwd = abcdefghijkl',
  'PASSPHRASE: abcdefghijkl',
  `privatekey:${hex64}`,
  `private-key = "${hex64}`,
  `private_key':'0X${hex64.toUpperCase()}`,
  `secret-key is ${hex64}`,
  `secret key:${base58Key}`,
  `seed is "${base58Key}`,
  `seed=${base58Key.repeat(2)}`,
  'bearer 123456789012',
  'Bearer a.bcdefghijkl',
  'Bearer abcdefghijkl_',
  'authorization=basic 123456',
  'COOKIE: a=1234',
  `tprv${'A'.repeat(100)}`,
  `vprv${'z'.repeat(112)}`,
  `rk_live_${'A1'.repeat(8)}`,
  `sk_test_${'9'.repeat(16)}`,
  `gho_${'a'.repeat(40)}`,
  `ghs_${'0'.repeat(30)}`,
  'xoxa-ABCDEFGHIJ',
  'xoxs-12345-abcd',
  'http://a:b@c',
  'ftp+https://user:pw@a.example/b',
  'eyJhbGciOiJIUzI.abcd.',
])('T30: more spellings: %s', (text) => {
  expect(secretInText(`x ${text}`)).toBe(true)
})

test.each([
  'client__secret=abcd',
  'myclient_secret=abcd',
  'client_secrets=abcd',
  'access_token abcd1',
  'token=abcd1',
  'password: a1b',
  'password: abcdefghijk',
  'password=a"b',
  'password:   ',
  'passwords: hunter2',
  'my_password_hint',
  `private__key: ${hex64}`,
  `private key ${hex64}`,
  `private key: ${hex64}g`,
  `private key: g${hex64}`,
  `public key: ${hex64}`,
  `seed: ${base58Key.slice(0, 42)}`,
  `seeds: ${hex64}`,
  'bearer 12345678901',
  'forbearer abcdefghijkl1',
  'basic dXNlcjpwYXN',
  'authorization: digest abcdef',
  'authorization: bearer 12345',
  'cookies: a=1234',
  'cookie a=1234',
  'cookie: =1234',
  `wprv${'9'.repeat(107)}`,
  `xpub${'9'.repeat(107)}`,
  `xprv${'9'.repeat(113)}`,
  `axprv${'9'.repeat(107)}`,
  `nsec1${'q'.repeat(59)}`,
  `nsec1${'b'.repeat(58)}`,
  'AKIAIOSFODNN7EXAMPLE1',
  'AKIBIOSFODNN7EXAMPLE',
  `sk_demo_${'a'.repeat(16)}`,
  `pk_live_${'a'.repeat(16)}`,
  `ghx_${'a'.repeat(30)}`,
  'xoxc-1234567890',
  'https://user:@a.example',
  'https://:pw@a.example',
  'https://a.example:8080/x@y',
  'eyJhbGciO.abcd.efgh',
  'eyJhbGciOiJIUzI.abc.efgh',
  'eyJhbGciOiJIUzI.abcd',
  'heyJhbGciOiJIUzI.abcd.efgh',
  '-----BEGIN PRIVATE KEY----',
  '-----BEGIN private PRIVATE KEY-----',
  '----BEGIN PRIVATE KEYS-----',
  `[${Array(63).fill(7).join(', ')}, 1000]`,
  `[${Array(63).fill(7).join(', ')}, x]`,
])('T30: nor %s', (text) => {
  expect(secretInText(`x ${text}`)).toBe(false)
})

test('T30: how the words of a phrase may be numbered', () => {
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
  const numbered = (after: (at: number) => string) =>
    secretInText(words.map((word, at) => `${after(at + 1)}${word}`).join('\n'))
  for (const mark of ['.', ')', ':', ' . ', ') ', '.\t'])
    expect(
      numbered((at) => `${at}${mark}`),
      mark,
    ).toBe(true)
  for (const mark of ['', ' ', 'x. ', '-', '00. '])
    expect(
      numbered((at) => `${at}${mark}`),
      mark,
    ).toBe(false)
})
