import '../../entrypoints/sign/sign.css'
import { createRoot } from 'react-dom/client'
import { ApprovalWindow } from '../../entrypoints/sign/approval/ApprovalWindow.tsx'
import { createApprovalFlow } from '../../entrypoints/sign/approval/createApprovalFlow.ts'
import { checkStored } from '../../entrypoints/sign/checkStored.ts'
import { createDepositFlow } from '../../entrypoints/sign/deposit/createDepositFlow.ts'
import { readStored } from '../../entrypoints/sign/readStored.ts'
import { SignWindow } from '../../entrypoints/sign/SignWindow.tsx'
import type { SignDependencies } from '../../entrypoints/sign/signDependencies.ts'
import { createSignFlow, type SignFlow } from '../../entrypoints/sign/signFlow.ts'
import { createSignQueue } from '../../entrypoints/sign/signQueue.ts'
import { type Language, languageNames } from '../../lib/text/languages.ts'
import { showLanguage } from '../../lib/text/showLanguage.ts'
import { show } from '../../lib/text/shown.ts'
import { createTranslator } from '../../lib/text/translator.ts'
import { pseudoTranslation } from '../steps/pseudoTranslation.ts'
import { approvalDependencies } from './approvalScenes.ts'
import { depositDependencies } from './depositScenes.ts'
import { now, type Scene } from './sceneParts.ts'
import { scenes } from './scenes.ts'

/** A background that agrees to everything and keeps the records in memory. */
function sceneDependencies({ record, others = [], ...scene }: Scene): SignDependencies {
  let stored = record
  const moved = (change: object) => {
    stored = { ...stored, ...change }
    return stored
  }
  const send = async (kind: string, input: { approval?: unknown; signing?: true; error?: unknown }) => {
    if (kind === 'request.approve')
      return moved({ state: input.signing ? 'signing' : 'approved', approval: input.approval })
    if (kind === 'request.signing') return moved({ state: 'signing' })
    if (kind === 'request.retry') return moved({ state: 'pending' })
    if (kind === 'request.verified' && record.channel === 'approval') return moved({ state: 'delivered' })
    return stored
  }
  return {
    clock: {
      now: () => now,
      after(milliseconds, callback) {
        const timer = setTimeout(callback, Math.min(milliseconds, 2 ** 31 - 1))
        return () => clearTimeout(timer)
      },
    },
    send: send as SignDependencies['send'],
    read: (shown) => readStored(shown, 'main'),
    knownRecords: async () => [stored, ...others],
    readRecord: async () => stored,
    check: async (shown, _others, at) => checkStored(shown, [], at),
    findAccounts: async () => scene.accounts ?? [],
    isUnlocked: async () => false,
    unlock: async () => {},
    passkeyUnlocks: async () => false,
    passwordWait: async () => 0,
    unlockWithPasskey: async () => ({ take: () => undefined, forget() {} }),
    signLocally: async () => '',
    findWallets: async () => scene.wallets ?? [],
    signInPage: async () => '',
    grantedPages: async () => scene.pages ?? [],
    verify: async () => ({ verdict: 'invalid', code: 'no-match', values: {} }),
    askAccount: async () => undefined,
    saveProof: async () => {},
    keptSignature: async () => undefined,
    connectable: async () => [],
    connect: async (record) => record,
    openDeposit: async (request) => createDepositFlow(request, depositDependencies(scene.deposit)),
    noteDelivered: async () => {},
    warmUp() {},
    ...scene.deps,
  }
}

/** The flow under the picture, once it has settled. */
async function settle(flow: SignFlow, act: Scene['act']): Promise<void> {
  while (flow.getState().searching && flow.getState().step.kind !== 'checking') {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await act?.(flow)
}

function showScene(root: HTMLElement, scene: Scene): void {
  const deps = sceneDependencies(scene)
  if (scene.record.channel === 'approval') {
    showApproval(root, scene, deps)
    return
  }
  const queue = createSignQueue((record) => {
    const flow = createSignFlow(record, deps)
    let acted = false
    flow.subscribe(() => {
      if (acted || flow.getState().searching || flow.getState().step.kind === 'checking') return
      acted = true
      void settle(flow, scene.act).then(() => {
        document.documentElement.dataset.settled = 'true'
      })
    })
    return flow
  })
  const { record, others = [] } = scene
  const { reply: _reply, error: _error, ...open } = record
  // What is settled was open a moment ago, else it would not be shown.
  queue.update([record.notice === true ? record : { ...open, state: 'pending' }, ...others])
  queue.update([record, ...others])
  const actions = { clock: deps.clock, openAccounts() {}, saveFile() {} }
  createRoot(root).render(<SignWindow queue={queue} deps={deps} actions={actions} close={() => {}} />)
}

function showApproval(
  root: HTMLElement,
  { record, approval, actApproval }: Scene,
  deps: SignDependencies,
): void {
  const open = (shown: Scene['record']) => {
    const flow = createApprovalFlow(shown, approvalDependencies(deps, approval))
    const start = async () => {
      await flow.start()
      await actApproval?.(flow)
      document.documentElement.dataset.settled = 'true'
    }
    return { ...flow, start }
  }
  const actions = { clock: deps.clock, openAccounts() {}, saveFile() {}, done() {} }
  createRoot(root).render(
    <ApprovalWindow record={record} position={1} total={1} open={open} actions={actions} />,
  )
}

function Contents() {
  return (
    <main className="window__main">
      <h1>Gallery</h1>
      <ul>
        {Object.keys(scenes).map((name) => (
          <li key={name}>
            <a href={`?scene=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}

const root = document.getElementById('root')
const parameters = new URLSearchParams(location.search)
const name = parameters.get('scene')
const isLanguage = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(languageNames, tag)
const wanted = parameters.get('language')
document.documentElement.lang = await showLanguage(isLanguage(wanted) ? wanted : 'en', navigator.language)
if (parameters.has('pseudo')) {
  show({ language: 'de', locale: 'en', translator: createTranslator(pseudoTranslation, 'en') })
}
const scene = name === null ? undefined : scenes[name]?.()
if (root !== null) {
  if (scene === undefined) createRoot(root).render(<Contents />)
  else showScene(root, scene)
}
