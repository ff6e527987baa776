import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import type { Account } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'
import { AccountCard, type AccountCardProps } from './AccountCard.tsx'

/** How many accounts are drawn at once: a vault may hold thousands. */
const atOnce = 50

export type AccountListProps = Omit<AccountCardProps, 'account'> & { accounts: readonly Account[] }

/** The accounts, in the order in which they were added. */
export function AccountList({ accounts, ...rest }: AccountListProps) {
  const [shown, setShown] = useState(atOnce)
  return (
    <>
      <ul className="stack">
        {accounts.slice(0, shown).map((account) => (
          <li key={account.id}>
            <AccountCard account={account} {...rest} />
          </li>
        ))}
      </ul>
      {accounts.length > shown && (
        <div className="row">
          <Button onClick={() => setShown(shown + atOnce)}>{text('options.accounts.more')}</Button>
        </div>
      )}
    </>
  )
}
