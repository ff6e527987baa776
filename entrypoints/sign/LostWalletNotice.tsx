import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { text } from '../../lib/text/text.ts'

export type LostWalletNoticeProps = { wallet: string; record: RequestRecord; onShowPage: () => void }

/** For whoever does not see the wallet's own window, which may stand behind this one. */
export function LostWalletNotice({ wallet, record, onShowPage }: LostWalletNoticeProps) {
  return (
    <Notice
      tone="info"
      title={text('sign.wallet.lost')}
      actions={
        record.asker !== undefined && (
          <Button size="small" icon="page" onClick={onShowPage}>
            {text('sign.wallet.showPage')}
          </Button>
        )
      }
    >
      {text('sign.wallet.lostHint', { wallet })}
    </Notice>
  )
}
