import '../../lib/text/helpTexts.ts'
import { lazy, Suspense } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { type Advice as AdviceCode, adviceBeforeSigning } from '../../lib/signature/adviceBeforeSigning.ts'
import { text } from '../../lib/text/text.ts'
import type { FlowState } from './flowState.ts'
import type { SignerOption } from './signers.ts'

const KeyNotice = lazy(async () => ({ default: (await import('./KeyNotice.tsx')).KeyNotice }))
const AddressHelp = lazy(async () => ({ default: (await import('./AddressHelp.tsx')).AddressHelp }))

/** What is only a remark stands beside the choice of who signs; the rest is seen first. */
const remarks: ReadonlySet<AdviceCode> = new Set(['ledger', 'delegated-account'])

export type AdviceProps = {
  state: FlowState
  chosen: SignerOption | undefined
  weight: 'warning' | 'remark'
}

/** What would stand in the way of a signature that fits, said before anybody signs. */
export function Advice({ state, chosen, weight }: AdviceProps) {
  const { account, request, record } = state
  if (request.network === undefined) return null
  const advice = adviceBeforeSigning({
    family: request.network.family,
    ...(chosen?.signer.kind === 'injected' && { wallet: { name: chosen.name } }),
    ...(account !== undefined && { account: account.kind }),
  })
  const values = { wallet: chosen?.name ?? '', host: account?.host ?? '', chain: account?.chain ?? '' }
  if (weight === 'remark') {
    if (chosen?.signer.kind === 'local') {
      const { asker, address } = record
      return <KeyNotice account={address} {...(asker !== undefined && { origin: asker.origin })} />
    }
    return advice
      .filter((each) => remarks.has(each))
      .map((each) => (
        <p key={each} className="dim small">
          {text(`help.advice.${each}`, values)}
        </p>
      ))
  }
  return advice
    .filter((each) => !remarks.has(each))
    .map((each) => (
      <Notice key={each} tone="warn" title={text('help.advice.title')} urgent={each === 'contract-account'}>
        <p>{text(`help.advice.${each}`, values)}</p>
        {each === 'contract-account' && (
          <Suspense>
            <AddressHelp code="account-contract" record={record} values={values} />
          </Suspense>
        )}
      </Notice>
    ))
}
