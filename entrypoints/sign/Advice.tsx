import '../../lib/text/helpTexts.ts'
import { lazy, Suspense } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { adviceBeforeSigning } from '../../lib/signature/adviceBeforeSigning.ts'
import { text } from '../../lib/text/text.ts'
import { chosenSigner, type FlowState } from './flowState.ts'

const AddressHelp = lazy(async () => ({ default: (await import('./AddressHelp.tsx')).AddressHelp }))

/** What would stand in the way of a signature that fits, said before anybody signs. */
export function Advice({ state }: { state: FlowState }) {
  const { account, request, record } = state
  if (request.network === undefined) return null
  const chosen = chosenSigner(state)
  const advice = adviceBeforeSigning({
    family: request.network.family,
    ...(chosen?.signer.kind === 'injected' && { wallet: { name: chosen.name } }),
    ...(account !== undefined && { account: account.kind }),
  })
  const values = { wallet: chosen?.name ?? '', host: account?.host ?? '', chain: account?.chain ?? '' }
  return advice.map((each) =>
    each === 'ledger' || each === 'delegated-account' ? (
      <p key={each} className="dim small">
        {text(`help.advice.${each}`, values)}
      </p>
    ) : (
      <Notice key={each} tone="warn" title={text('help.advice.title')}>
        <p>{text(`help.advice.${each}`, values)}</p>
        {each === 'contract-account' && (
          <Suspense>
            <AddressHelp code="account-contract" record={record} values={values} />
          </Suspense>
        )}
      </Notice>
    ),
  )
}
