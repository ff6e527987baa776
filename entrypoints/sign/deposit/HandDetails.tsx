import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { CopyButton } from '../../../components/CopyButton.tsx'
import type { DepositPlan } from '../../../lib/deposit/depositPlan.ts'
import { paymentUri } from '../../../lib/deposit/paymentUri.ts'
import { text } from '../../../lib/text/text.ts'

const QrCode = lazy(async () => ({ default: (await import('../../../components/QrCode.tsx')).QrCode }))

/** The payment as a code for a phone, and as a link. */
export function HandDetails({ plan }: { plan: DepositPlan }) {
  const [shown, setShown] = useState(false)
  const link = paymentUri(plan)
  const amount = `${plan.amount} ${plan.asset.symbol}`
  return (
    <div className="stack">
      <div className="row">
        <Button size="small" icon="qr" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {text(shown ? 'deposit.hand.qrHide' : 'deposit.hand.qrShow')}
        </Button>
        <CopyButton value={link} label={text('deposit.hand.copyLink')} variant="secondary" />
      </div>
      {shown && (
        <Suspense>
          <QrCode value={link} label={text('deposit.hand.qrLabel', { amount, address: plan.to })} />
          <p className="dim small">{text('deposit.hand.qr')}</p>
        </Suspense>
      )}
    </div>
  )
}
