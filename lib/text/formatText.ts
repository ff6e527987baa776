/** Values that a catalogue sentence may carry, by placeholder name. */
export type TextValues = Readonly<Record<string, string | number>>

/**
 * Fills `{placeholders}` of a catalogue sentence. A placeholder without a value stays as it is, so that a
 * missing value shows in a test instead of reading as an empty gap.
 */
export function formatText(template: string, values: TextValues = {}): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}
