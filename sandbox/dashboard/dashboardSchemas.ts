import * as v from 'valibot'
import { approvalRequestSchema } from '../../lib/approvalKey/approvalRequest.ts'
import { assets, entities } from '../stepUp/organization.ts'
import type { RequestContent } from '../stepUp/stepUpTypes.ts'

/** One line of plain text, as the signing window can show it. */
const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Fill this in.'),
    v.maxLength(longest, 'This is too long.'),
    v.regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'This has characters that cannot be shown.'),
  )

const amount = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^(0|[1-9]\d{0,29})(\.\d{1,18})?$/, 'Write a plain number, such as 1500.25.'),
)

const common = {
  entity: v.picklist(entities),
  amount: v.pipe(
    amount,
    v.check((text) => /[1-9]/.test(text), 'Enter an amount above 0.'),
  ),
  asset: v.picklist(assets),
}

/** What a withdrawal through the API is held to as well. */
export const withdrawalFields = {
  amount: common.amount,
  asset: common.asset,
  network: line(40),
  address: line(128),
}

export const requestSchema: v.GenericSchema<unknown, RequestContent> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('withdrawal'),
    ...common,
    from: line(200),
    destination: v.strictObject({
      name: line(200),
      network: withdrawalFields.network,
      address: withdrawalFields.address,
    }),
  }),
  v.strictObject({
    kind: v.literal('transfer'),
    ...common,
    from: line(200),
    to: line(200),
  }),
  v.strictObject({
    kind: v.literal('conversion'),
    ...common,
    from: line(200),
    to_asset: v.picklist(assets),
  }),
])

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3))

export const ruleSchema = v.strictObject({
  id: v.exactOptional(v.string()),
  kind: v.picklist(approvalRequestSchema.options.map((option) => option.entries.kind.literal)),
  name: line(80),
  minimum: amount,
  stepUp: v.boolean(),
  requiredApprovals: v.pipe(count, v.minValue(1, 'At least one approval is needed.')),
  tiers: v.pipe(
    v.array(
      v.strictObject({
        name: line(80),
        approvals: count,
        members: v.pipe(v.array(v.string()), v.maxLength(100)),
      }),
    ),
    v.minLength(1),
    v.maxLength(5),
  ),
})

export const keyNameSchema = v.object({ name: line(64) })
export const emailSchema = v.object({ email: v.pipe(v.string(), v.trim(), v.maxLength(254)) })
export const codeSchema = v.object({
  ...emailSchema.entries,
  code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, 'The code has six digits.')),
})
