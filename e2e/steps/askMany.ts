import type { DrivenPage } from '../driver.ts'

/** What came of each payload, as the page client says it. */
export type ManyOutcome = { status: string; signature?: string; id?: string; code?: string }

type ManyWindow = { many?: { results: (ManyOutcome | undefined)[]; settled: boolean; stop: () => void } }

/** Has the page ask for many signatures in one call of the page client, from a press of a button. */
export async function askMany(page: DrivenPage, payloads: readonly object[]): Promise<void> {
  await page.evaluate(
    async (texts) => {
      const client = '/requestSignature.js'
      const { requestSignatures } = await import(client)
      const button = document.createElement('button')
      button.textContent = 'Ask for many'
      button.onclick = () => {
        const stop = new AbortController()
        const many: NonNullable<ManyWindow['many']> = {
          results: texts.map(() => undefined),
          settled: false,
          stop: () => stop.abort(),
        }
        ;(globalThis as unknown as ManyWindow).many = many
        const onResult = (index: number, result: PromiseSettledResult<{ id: string; signature: string }>) => {
          many.results[index] =
            result.status === 'fulfilled'
              ? { status: result.status, id: result.value.id, signature: result.value.signature }
              : { status: result.status, code: result.reason.code }
        }
        requestSignatures(texts, { signal: stop.signal, onResult }).then(() => {
          many.settled = true
        })
      }
      document.body.append(button)
    },
    payloads.map((payload) => JSON.stringify(payload)),
  )
  await page.click({ role: 'button', name: 'Ask for many' })
}

/** What has come so far; undefined where nothing has. */
export function manyOutcomes(page: DrivenPage): Promise<{ results: ManyOutcome[]; settled: boolean }> {
  return page.evaluate(() => {
    const { results, settled } = (globalThis as unknown as { many: { results: never[]; settled: boolean } })
      .many
    return { results: [...results], settled }
  })
}
