import { Wallet } from 'ethers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apiSession, sampleEvm, sampleSolana, testSandbox } from './apiTestSession.ts'
import { readListQuery, writeCursor } from './listQuery.ts'

const path = '/v2/addresses/verifications'

async function filled() {
  const sandbox = await testSandbox()
  const start = Date.parse('2026-05-19T12:00:00Z')
  const ids: string[] = []
  const wallet = Wallet.createRandom()
  const contents: Record<string, unknown>[] = [
    { address: sampleEvm, ref_id: 'first' },
    { address: wallet.address },
    { network: 'INK', address: sampleEvm },
    { network: 'SOLANA', address: sampleSolana },
    { verification_method: 'SMALL_DEPOSIT', address: sampleEvm },
  ]
  for (const [index, content] of contents.entries()) {
    sandbox.clock.set(start + index * 60_000)
    const session = await apiSession(sandbox)
    const { body } = await session.create(content)
    ids.push(String(body.id))
    if (index === 1) {
      const { message } = body.signature_verification as { message: string }
      await session.submit(body.id, await wallet.signMessage(message))
    }
  }
  const session = await apiSession(sandbox)
  async function list(query: string): Promise<number[]> {
    const { body } = await session.get(`${path}?${query}`)
    return (body.items as { id: string }[]).map(({ id }) => ids.indexOf(id))
  }
  return { sandbox, session, list, ids }
}

test('all filters, alone and together', async () => {
  const { list } = await filled()
  expect(await list('')).toEqual([4, 3, 2, 1, 0])
  expect(await list('order=DESC&order_by=CREATED_AT')).toEqual([4, 3, 2, 1, 0])
  expect(await list('order=ASC')).toEqual([0, 1, 2, 3, 4])
  expect(await list('status=APPROVED')).toEqual([1])
  expect(await list('status=PENDING&order=ASC')).toEqual([0, 2, 3, 4])
  expect(await list('status=EXPIRED')).toEqual([])
  expect(await list('verification_method=SMALL_DEPOSIT')).toEqual([4])
  expect(await list('verification_method=MANUAL')).toEqual([])
  expect(await list('network=INK')).toEqual([2])
  expect(await list('network=TRON')).toEqual([])
  expect(await list(`address=${sampleEvm}&order=ASC`)).toEqual([0, 2, 4])
  expect(await list(`address=${sampleEvm.toLowerCase()}&network=ETHEREUM&order=ASC`)).toEqual([0, 4])
  expect(await list(`address=${sampleSolana}`)).toEqual([3])
  expect(await list(`address=${sampleSolana.toLowerCase()}`)).toEqual([])
  expect(await list('created_at.lt=2026-05-19T12:02:00Z&order=ASC')).toEqual([0, 1])
  expect(await list('created_at.lte=2026-05-19T12:02:00Z&order=ASC')).toEqual([0, 1, 2])
  expect(await list('created_at.eq=2026-05-19T12:02:00Z')).toEqual([2])
  expect(await list('created_at.eq=2026-05-19T14:02:00%2B02:00')).toEqual([2])
  expect(await list('created_at.gte=2026-05-19T12:02:00Z&order=ASC')).toEqual([2, 3, 4])
  expect(await list('created_at.gt=2026-05-19T12:02:00Z&order=ASC')).toEqual([3, 4])
  expect(await list('created_at.gt=2026-05-19T12:00:00Z&created_at.lt=2026-05-19T12:02:00Z')).toEqual([1])
  expect(await list('status=&network=&unknown=1')).toEqual([4, 3, 2, 1, 0])
})

test('what has expired is listed as such, and nothing else', async () => {
  const { sandbox, ids } = await filled()
  sandbox.clock.set(Date.parse('2026-05-21T12:02:00Z'))
  const session = await apiSession(sandbox)
  const expired = await session.get(`${path}?status=EXPIRED&order=ASC`)
  const items = expired.body.items as { id: string; status: string }[]
  expect(items.map(({ id, status }) => [ids.indexOf(id), status])).toEqual([
    [0, 'EXPIRED'],
    [2, 'EXPIRED'],
  ])
  const byUpdate = await session.get(`${path}?updated_at.eq=2026-05-21T12:02:00Z`)
  expect((byUpdate.body.items as { id: string }[]).map(({ id }) => ids.indexOf(id))).toEqual([2])
})

test('a listed record shows its ref_id and an empty transaction hash, as in the guide', async () => {
  const { session } = await filled()
  const { body } = await session.get(`${path}?order=ASC`)
  const items = body.items as Record<string, unknown>[]
  expect(items[0]?.ref_id).toBe('first')
  expect(items[1]).not.toHaveProperty('ref_id')
  expect(items[4]?.small_deposit_verification).toMatchObject({ transaction_hash: '' })
  expect(body.next_page_cursor).toBe('')
})

test.each(['ASC', 'DESC'])(
  'pages in %s order neither repeat nor miss a record, also of one second',
  async (order) => {
    const sandbox = await testSandbox()
    sandbox.clock.set(Date.parse('2026-05-19T12:00:00Z'))
    const session = await apiSession(sandbox)
    const created: string[] = []
    for (let count = 0; count < 7; count++) created.push(String((await session.create()).body.id))
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await session.get(`${path}?order=${order}&limit=3&page_cursor=${cursor}`)
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id))
      cursor = String(body.next_page_cursor)
    } while (cursor !== '')
    expect(seen).toEqual(order === 'ASC' ? created : created.toReversed())
  },
)

test.each([
  'status=DONE',
  'order=UP',
  'order_by=ID',
  'limit=0',
  'limit=-1',
  'limit=1001',
  'limit=ten',
  'created_at.lt=yesterday',
  'created_at.lt=2026-05-19',
  'created_at.lt=2026-13-19T12:00:00Z',
  'page_cursor=nonsense',
  'status=PENDING&status=APPROVED',
  `order=ASC&page_cursor=${writeCursor({ order: 'DESC', createdAt: 1, id: 'x' })}`,
])('%s is refused with the field named', async (query) => {
  const session = await apiSession(await testSandbox())
  const { status, body } = await session.get(`${path}?${query}`)
  expect(status).toBe(400)
  expect(body).toMatchObject({ type: 'invalid-argument', meta: { field: expect.any(String) } })
})

test('reading a query never throws, and a cursor reads back as it was written', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), fc.string(), (text, cursor) => {
      const parameters = new URLSearchParams(text)
      parameters.set('page_cursor', cursor)
      readListQuery(parameters)
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom('ASC', 'DESC'), fc.maxSafeInteger(), fc.uuid(), (order, createdAt, id) => {
      const after = { order, createdAt, id } as const
      const read = readListQuery(new URLSearchParams({ order, page_cursor: writeCursor(after) }))
      expect(read).toMatchObject({ ok: true, query: { after } })
    }),
  )
})
