import { type ErrorCode, errorSentence } from '../errors.ts'
import { formatText, type TextValues } from './formatText.ts'
import type { Translator } from './shown.ts'
import type { Translation } from './translation.ts'

/**
 * Says in another language what the code says in English.
 *
 * @param locale for lists
 */
export function createTranslator(translation: Translation, locale: string): Translator {
  const reasons: Readonly<Record<string, string>> = { ...translation.keyReasons, ...translation.reasons }
  const errors: Partial<Record<ErrorCode, string>> = {
    ...translation.errors,
    ...translation.keyErrors,
    ...translation.depositErrors,
    ...translation.approvalErrors,
    ...translation.approvalKeyErrors,
  }
  const say = (reason: string) => (Object.hasOwn(reasons, reason) ? reasons[reason] : undefined) ?? reason
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })

  /** Reasons within a sentence; one without a translation stays English. */
  function inWords(values: TextValues): TextValues {
    const { detail, reason, kinds } = values
    return {
      ...values,
      ...(reason !== undefined && { reason: say(String(detail ?? reason)) }),
      ...(kinds !== undefined && { kinds: list.format(String(kinds).split(', ').map(say)) }),
    }
  }

  return {
    translation,
    errorText({ code, message, values }) {
      const template = errors[code]
      if (template === undefined) return message
      // A report carries no values, but its English sentence holds them.
      const filled = formatText(
        template,
        inWords({ ...valuesIn(errorSentence(code) ?? '', message), ...values }),
      )
      return /\{\w+\}/.test(filled) ? message : filled
    },
    findingText: ({ code, values }) => formatText(translation.findings[code], values && inWords(values)),
  }
}

/** The values with which a template became a sentence; none where it did not. */
function valuesIn(template: string, sentence: string): Record<string, string> {
  const pattern = template
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 === 1 ? `(?<${part}>.*)` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('')
  return { ...new RegExp(`^${pattern}$`, 's').exec(sentence)?.groups }
}
