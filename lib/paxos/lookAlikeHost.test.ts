import { expect, test } from 'vitest'
import { lookAlikeReason } from './lookAlikeHost.ts'
import { registrableDomain } from './registrableDomain.ts'

const reason = (origin: string) => lookAlikeReason(origin, new URL(origin))

test.each([
  ['https://paxos.com@evil.example', 'text before the host'],
  ['https://user:pw@evil.example', 'text before the host'],
  ['https://:pw@evil.example', 'text before the host'],
  ['https://evil.example/@x', 'text before the host'],
  ['https://evil.example.', 'a dot at its end'],
  ['https://xn--pxos-5cd.example', 'letters of another alphabet'],
  ['https://a.xn--p1ai', 'letters of another alphabet'],
  ['https://paxos.example', 'a name like Paxos’s'],
  ['https://my-paxos-login.example', 'a name like Paxos’s'],
  ['https://pax0s.example', 'a name like Paxos’s'],
  ['https://p4xos.example', 'a name like Paxos’s'],
  ['https://pa-xos.example', 'a name like Paxos’s'],
  ['https://paxo5.example', 'a name like Paxos’s'],
  ['https://paxoz.example', 'a name like Paxos’s'],
  ['https://packsos.example', 'a name like Paxos’s'],
  ['https://paksos.example', 'a name like Paxos’s'],
  ['https://paxxoss.example', 'a name like Paxos’s'],
  ['https://paxso.example', 'a name like Paxos’s'],
  ['https://paoxs.example', 'a name like Paxos’s'],
  ['https://pxaos.example', 'a name like Paxos’s'],
  ['https://apxos.example', 'a name like Paxos’s'],
  ['https://praxos.example', 'a name like Paxos’s'],
  ['https://login-paxso.example', 'a name like Paxos’s'],
  ['https://a.b.paxos.example', 'a name like Paxos’s'],
  ...[
    'c0inbase',
    'rnetamask',
    'phant0m',
    '1edger',
    'tr3zor',
    'krak3n',
    'b1nance',
    'fireb1ocks',
    'so1flare',
    '0pensea',
    'paypa1',
    'r0binhood',
  ].map((name) => [`https://${name}.example`, 'a name like a well-known one'] as [string, string]),
  ['https://rnetarnask.example', 'a name like a well-known one'],
  ['https://my-c0inbase-login.example', 'a name like a well-known one'],
  ...['com', 'org', 'net', 'io'].map(
    (ending) =>
      [`https://bank.${ending}.evil.example`, 'another site’s name at its start'] as [string, string],
  ),
  ['https://bank.com.evil', 'another site’s name at its start'],
  [`https://${'a'.repeat(60)}.bcde`, 'its length'],
  ['https://a.b.c.d.e.f.g', 'its length'],
])('T7: %s: %s', (origin, expected) => {
  expect(reason(origin)).toBe(expected)
})

test.each([
  'https://collector.example',
  'https://coinbase.com',
  'https://kraken.com',
  'https://my-metamask.example',
  'https://shop.com.au',
  'https://io.example',
  'https://com.example.org',
  'https://praxis.example',
  'https://taxos.example',
  'https://axos.example',
  'https://paros.example',
  'https://expresso.example',
  'https://127.0.0.1',
  'https://1.2.3.4',
  'https://[2001:db8:1234:5678:9abc:def0:1234:5678]',
  'https://[::1]',
  'https://a.b.c.d.e.f',
  `https://${'a'.repeat(59)}.bcde`,
])('%s is what it says', (origin) => {
  expect(reason(origin)).toBeUndefined()
})

test.each([
  ['https://pay.example.co.uk', 'example.co.uk'],
  ['a.name.github.io', 'name.github.io'],
  ['localhost', undefined],
  ['127.0.0.1', undefined],
])('who registered %s: %s', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain)
})
