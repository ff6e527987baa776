import { Wallet } from 'ethers'
import { expect, test } from 'vitest'
import type { CollectorPayload } from '../../../lib/api/toCollectorPayload.ts'
import { checkRequest } from '../../../lib/paxos/checkRequest.ts'
import { errors } from '../../../lib/text/en/errors.ts'
import { testSandbox } from '../../api/apiTestSession.ts'
import { visitSite } from '../../site/siteVisitor.ts'
import { type SelfTestCase, selfTestCases } from './selfTestCases.ts'

async function twoPayloads() {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const wallet = Wallet.createRandom()
  const payload = async () => {
    const wish = { network: 'ETHEREUM', address: wallet.address, request_key: crypto.randomUUID() }
    const { body } = await customer.post('/api/verifications', wish)
    return body.payload as CollectorPayload
  }
  return { customer, wallet, fresh: await payload(), other: await payload() }
}

function textOf(payload: string | object): string {
  return typeof payload === 'string' ? payload : JSON.stringify(payload)
}

function check(one: SelfTestCase, fresh: CollectorPayload, other: CollectorPayload) {
  const raw = textOf(one.payload(fresh, other))
  const origin = 'http://localhost:4711'
  const prior =
    one.before === undefined ? [] : [{ raw: textOf(one.before(fresh)), origin, outcome: 'pending' }]
  return checkRequest({ raw, now: Date.now(), origin, prior })
}

test.each(selfTestCases.map((one) => [one.id, one] as const))(
  '%s: the extension’s rules find what the page says they find',
  async (_, one) => {
    const { fresh, other } = await twoPayloads()
    const { findings, verdict } = check(one, fresh, other)
    const codes = findings.map(({ code }) => code)
    if (one.finding !== undefined) expect(codes).toContain(one.finding)
    if (one.status === 'APPROVED') expect(verdict).toBe('accept')
    else if (one.status === 'PENDING') expect(verdict).not.toBe('block')
    else expect(verdict).toBe('block')
    for (const code of one.codes) expect(Object.keys(errors)).toContain(code)
  },
)

test.each(selfTestCases.filter(({ status }) => status !== undefined).map((one) => [one.id, one] as const))(
  '%s: a signature over its message fares at Paxos as the page says',
  async (_, one) => {
    const { customer, wallet, fresh, other } = await twoPayloads()
    const { payload } = check(one, fresh, other)
    const signature = await wallet.signMessage(payload?.message ?? '')
    const path = `/api/verifications/${payload?.verificationId}/signature`
    expect((await customer.post(path, { signature })).body.status).toBe(one.status)
  },
)

test('the page has a button for each case', async () => {
  const { partnerUrl } = await testSandbox()
  const { html } = await visitSite(`${partnerUrl}/self-test`)
  for (const { id } of selfTestCases) expect(html).toContain(`data-run="${id}"`)
  expect(new Set(selfTestCases.map(({ id }) => id)).size).toBe(selfTestCases.length)
})
