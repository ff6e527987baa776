import { type ShownError, shown } from './shown.ts'

/**
 * What a person is shown of an error, in the language shown. An error's own `message` is English, for logs, for other
 * programs and for the pages that asked.
 */
export function errorText(error: ShownError): string {
  return shown().translator?.errorText(error) ?? error.message
}
