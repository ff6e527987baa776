import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { adminSession } from '../admin/adminSession.ts'
import { apiSession, askForToken, sampleEvm, sampleSolana, testSandbox } from '../api/apiTestSession.ts'
import { holdAgainstDescription } from './holdAgainstDescription.ts'
import { openApiDocument } from './openApiDocument.ts'

const path = '/v2/addresses/verifications'

/** Every `$ref` in a document. */
function references(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  const own = '$ref' in part && typeof part.$ref === 'string' ? [part.$ref] : []
  return [...own, ...Object.values(part).flatMap(references)]
}

test('it is served, names this server, and is whole: every reference leads somewhere', async () => {
  const sandbox = await testSandbox()
  const response = await fetch(`${sandbox.apiUrl}/openapi.json`)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  const document = await response.json()
  expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument(sandbox.apiUrl))))
  expect(document.openapi).toBe('3.1.0')
  const found = references(document)
  expect(found.length).toBeGreaterThan(10)
  for (const reference of found) {
    const [, ...steps] = reference.split('/')
    const target = steps.reduce<Record<string, Record<string, never>> | undefined>(
      (part, step) => part?.[step] as never,
      document,
    )
    expect(target, reference).toBeTypeOf('object')
  }
  const operations = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  )
  expect(operations.toSorted()).toEqual([
    'createAddressVerification',
    'createToken',
    'getAddressVerification',
    'listAddressVerifications',
    'submitSignature',
  ])
})

test('every schema compiles in strict mode', () => {
  const ajv = new Ajv2020({ strict: true })
  formats.default(ajv)
  ajv.addVocabulary(['example', 'components'])
  const { schemas } = openApiDocument('http://localhost').components
  ajv.addSchema({ $id: 'openapi', components: { schemas } })
  for (const name of Object.keys(schemas)) {
    expect(ajv.getSchema(`openapi#/components/schemas/${name}`), name).toBeTypeOf('function')
  }
})

test('every kind of response fits the description, over all statuses that it has', async () => {
  const sandbox = await testSandbox()
  const admin = adminSession(sandbox)
  const session = await apiSession(sandbox)
  const reading = await apiSession(sandbox, sandbox.credentials, 'address_ownership:read_verification')
  const seen: string[] = []
  const note = (name: string, { status }: { status: number }) => seen.push(`${name} ${status}`)

  note('token', await askForToken(sandbox, sandbox.credentials))
  note('token', await askForToken(sandbox, { ...sandbox.credentials, scope: 'nothing' }))
  note('token', await askForToken(sandbox, { ...sandbox.credentials, clientSecret: 'wrong' }))
  const made = await session.create({ ref_id: 'a' })
  note('create', made)
  note('create', await session.create({ network: 'SOLANA', address: sampleSolana }))
  note('create', await session.create({ verification_method: 'SMALL_DEPOSIT' }))
  note('create', await session.create({ address: 'x' }))
  note('create', await session.create({ network: 'INK', ref_id: 'a' }))
  note('create', await reading.create())
  note('create', await session.create({}, { authorization: 'Bearer x' }))
  note('create', await session.create({}, { 'content-type': 'text/plain' }))
  note('create', await session.create({ address: sampleEvm.padEnd(70_000, 'x') }))
  note('list', await session.get(`${path}?limit=1`))
  note('list', await session.get(`${path}?limit=0`))
  note('get', await session.get(`${path}/${String(made.body.id)}`))
  note('get', await session.get(`${path}/none`))
  note('submit', await session.submit(made.body.id, '0x00'))
  note('submit', await session.submit('none', '0x00'))
  sandbox.clock.advance(49 * 3600 * 1000)
  const later = await apiSession(sandbox)
  note('submit', await later.submit(made.body.id, '0x00'))
  note('get', await later.get(`${path}/${String(made.body.id)}`))
  await admin.post('/faults', { kind: 'error', times: 2 })
  note('list', await later.get(path))
  note('token', await askForToken(sandbox, sandbox.credentials))
  await admin.post('/limits', { enabled: true, requests_per_second: 0.001, tokens_per_second: 0.001 })
  note('get', await later.get(`${path}/x`))
  note('token', await askForToken(sandbox, sandbox.credentials))
  expect(new Set(seen)).toEqual(
    new Set([
      ...['token 200', 'token 400', 'token 401', 'token 429', 'token 500'],
      ...['create 200', 'create 400', 'create 401', 'create 403', 'create 409', 'create 413', 'create 415'],
      ...['list 200', 'list 400', 'list 500'],
      ...['get 200', 'get 404', 'get 429'],
      ...['submit 200', 'submit 403', 'submit 404'],
    ]),
  )
})

test('the check can fail: another status, type, field or value is found', async () => {
  const url = `http://localhost${path}/x`
  const record = {
    id: '01934abc-def0-7890-abcd-ef0123456789',
    network: 'ETHEREUM',
    address: sampleEvm,
    verification_method: 'SIGNATURE',
    status: 'PENDING',
    signature_verification: { message: 'm', nonce: 'n', signature: '' },
    created_at: '2026-05-19T12:00:00Z',
    updated_at: '2026-05-19T12:00:00Z',
    expires_at: '2026-05-21T12:00:00Z',
  }
  const hold = (body: unknown, init?: ResponseInit) =>
    holdAgainstDescription('GET', url, Response.json(body, init))
  await expect(hold(record)).resolves.toBeUndefined()
  await expect(hold(record, { status: 201 })).rejects.toThrow('no such status')
  await expect(hold(record, { headers: { 'content-type': 'text/html' } })).rejects.toThrow('no text/html')
  await expect(hold({ ...record, extra: 1 })).rejects.toThrow('additional properties')
  await expect(hold({ ...record, status: 'FAILED' })).rejects.toThrow('status')
  await expect(hold({ ...record, expires_at: 'soon' })).rejects.toThrow('date-time')
  await expect(hold({ ...record, signature_verification: {} })).rejects.toThrow('message')
})
