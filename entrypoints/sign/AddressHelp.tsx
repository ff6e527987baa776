import '../../lib/text/helpTexts.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { addressText } from '../../lib/signature/explainVerdict.ts'
import type { DiagnosisCode } from '../../lib/signature/verdict.ts'
import type { TextValues } from '../../lib/text/formatText.ts'
import { PartnerText } from './PartnerText.tsx'

export type AddressHelpProps = { code: DiagnosisCode; record: RequestRecord; values?: TextValues }

/** The way out for an address that cannot sign at all: a text that asks for a small deposit. */
export function AddressHelp({ code, record, values }: AddressHelpProps) {
  return <PartnerText value={addressText(code, record, values)} />
}
