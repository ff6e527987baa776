// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { DoorHandle } from '../../lib/page/doors.ts'
import { FakeChannel, type FakePort } from '../../lib/page/fakePage.ts'
import { startDoors } from './startDoors.ts'

let handle: DoorHandle
let asked: { requestId: string; payload: string; port: FakePort }[]

beforeEach(() => {
  vi.stubGlobal('MessageChannel', FakeChannel)
  asked = []
  handle = {
    pressed: [],
    ask: ({ requestId, payload }, port) => {
      asked.push({ requestId, payload, port: port as unknown as FakePort })
    },
    send: () => {},
  }
  document.body.innerHTML =
    '<input name="signature"><button data-paxos-verification=\'{"id":"1"}\' data-paxos-verification-target="signature"></button>'
})

test('markup that carries a small deposit hears what the chain says and the answer; its field stays as it is', async () => {
  startDoors(handle, (detail) => detail)
  const [button, field] = [document.querySelector('button'), document.querySelector('input')]
  if (!button || !field) throw new Error('no markup')
  const fired: [string, unknown][] = []
  for (const name of ['progress', 'deposited', 'signed', 'failed']) {
    button.addEventListener(`paxos-verification:${name}`, (event) => {
      fired.push([name, (event as CustomEvent).detail])
    })
  }
  handle.take?.(button)
  const [ask] = asked
  if (!ask) throw new Error('nothing was asked')
  const { requestId, port } = ask
  const progress = { state: 'confirming', transactionHash: '0xaa', confirmations: 1, needed: 12 }
  const result = {
    id: '1',
    transaction_hash: '0xaa',
    network: 'ETHEREUM',
    address: '0xd8',
    chain: 'eip155:1',
    confirmed: true,
  }
  port.postMessage({ type: 'paxos-verification/progress', requestId, ...progress })
  port.postMessage({ type: 'paxos-verification/response', requestId, ok: true, result })
  await vi.waitFor(() => expect(port.heard).toEqual([{ type: 'paxos-verification/received', requestId }]))
  expect(fired).toEqual([
    ['progress', progress],
    ['deposited', result],
  ])
  expect(field.value).toBe('')
})
