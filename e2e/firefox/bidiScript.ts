import type { BidiClient } from './bidiClient.ts'

/** Where a script runs: a page's own realm, or a window of the browser itself. */
export type ScriptTarget = { context: string; sandbox?: string } | { realm: string }

/** A reference to a node of the page, as commands take it. */
export type NodeReference = { sharedId: string }

type RemoteValue = { type: string; value?: unknown; sharedId?: string }

type Evaluation =
  | { type: 'success'; result: RemoteValue }
  | { type: 'exception'; exceptionDetails: { text: string } }

/**
 * Runs a function in a page and resolves with its value, which must survive JSON. Arguments must too; a
 * promise is awaited.
 */
export async function callInPage<Args extends unknown[], Result>(
  bidi: BidiClient,
  target: ScriptTarget,
  run: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const functionDeclaration = `async (text) => JSON.stringify({ value: await (${run})(...JSON.parse(text)) })`
  const { value } = await evaluate(bidi, target, functionDeclaration, [
    { type: 'string', value: JSON.stringify(args) },
  ])
  return (JSON.parse(String(value)) as { value: Awaited<Result> }).value
}

/** Runs a function on one node of a page; gives back a string. */
export async function callOnNode(
  bidi: BidiClient,
  target: ScriptTarget,
  node: NodeReference,
  run: (node: HTMLElement) => string,
): Promise<string> {
  const { value } = await evaluate(bidi, target, `${run}`, [node])
  return String(value)
}

async function evaluate(
  bidi: BidiClient,
  target: ScriptTarget,
  functionDeclaration: string,
  args: readonly unknown[],
): Promise<RemoteValue> {
  const answer = await bidi.send<Evaluation>('script.callFunction', {
    functionDeclaration,
    arguments: args,
    target,
    awaitPromise: true,
    userActivation: false,
  })
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
  return answer.result
}
