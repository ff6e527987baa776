import { Hono } from 'hono'
import * as v from 'valibot'
import type { CallerEnv } from '../api/apiEnv.ts'
import { authenticate } from '../api/authenticate.ts'
import { readJson } from '../api/readJson.ts'
import { requireSignature } from '../api/requireSignature.ts'
import type { VerificationRouteOptions } from '../api/verificationRoutes.ts'
import { formatTime } from '../clock.ts'
import type { StepUp } from '../stepUp/createStepUp.ts'
import { entities } from '../stepUp/organization.ts'
import { withdrawalFields } from './dashboardSchemas.ts'

/** The scope of withdrawals through the API; credentials have it only where it was given to them. */
export const withdrawalScope = 'transfer:write_crypto_withdrawal'

const schema = v.object({
  amount: withdrawalFields.amount,
  asset: withdrawalFields.asset,
  crypto_network: withdrawalFields.network,
  destination_address: withdrawalFields.address,
})

/**
 * Withdrawals through the API, as far as the dashboard's rules need something that does not go by them: a call is
 * authorized by its credentials (and signed, where they demand it), needs no approval, and appears in the dashboard.
 */
export function apiWithdrawals(options: VerificationRouteOptions & { stepUp: StepUp }): Hono<CallerEnv> {
  const app = new Hono<CallerEnv>()
  const mayWithdraw = authenticate(withdrawalScope, options)
  app.post('/v2/transfer/crypto-withdrawals', mayWithdraw, requireSignature(options), async (context) => {
    const { amount, asset, crypto_network, destination_address } = await readJson(context, schema)
    const [entity] = entities
    const { id, createdAt } = options.stepUp.requests.submit({
      kind: 'withdrawal',
      entity,
      amount,
      asset,
      from: `${entity} main account`,
      destination: { name: destination_address, network: crypto_network, address: destination_address },
    })
    const created_at = formatTime(createdAt)
    return context.json({ id, amount, asset, crypto_network, destination_address, created_at })
  })
  return app
}
