import { expect, test } from 'vitest'
import { mayAskFor } from './relyingParty.ts'

test.each([
  ['https://signing.example.com', 'signing.example.com'],
  ['https://signing.example.com', 'example.com'],
  ['https://signing.example.com:8443', 'example.com'],
  ['https://a.b.example.co.uk', 'b.example.co.uk'],
  ['https://name.github.io', 'name.github.io'],
  ['http://localhost:4715', 'localhost'],
])('%s may ask for keys of %s', (origin, relyingParty) => {
  expect(mayAskFor(origin, relyingParty)).toBe(true)
})

test.each([
  ['T68: Paxos’s signing window', 'https://paxos-secure.com', 'paxos-secure.com'],
  ['T68: Paxos from elsewhere', 'https://example.com', 'paxos.com'],
  ['T68: a part of Paxos', 'https://signing.paxos.com', 'signing.paxos.com'],
  ['a look-alike of the domain', 'https://examp1e.com', 'example.com'],
  ['a domain that only ends alike', 'https://badexample.com', 'example.com'],
  ['a domain below the page', 'https://example.com', 'signing.example.com'],
  ['another site', 'https://other.example', 'example.com'],
  ['a public suffix', 'https://example.co.uk', 'co.uk'],
  ['a host that many share', 'https://name.github.io', 'github.io'],
  ['a public suffix for itself', 'https://github.io', 'github.io'],
  ['a top-level domain', 'https://example.com', 'com'],
  ['an IP address', 'http://127.0.0.1:8080', '127.0.0.1'],
  ['this machine from a part of it', 'http://page.localhost', 'localhost'],
  ['this machine from elsewhere', 'https://example.com', 'localhost'],
  ['the same domain with a dot at its end', 'https://example.com', 'example.com.'],
  ['nothing', 'https://example.com', ''],
])('%s is refused', (_, origin, relyingParty) => {
  expect(mayAskFor(origin, relyingParty)).toBe(false)
})
