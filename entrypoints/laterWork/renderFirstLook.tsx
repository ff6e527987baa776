import { renderToString } from 'preact-render-to-string'
import { showEnglish } from '../../lib/browser/language.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { FirstLook } from '../sign/FirstLook.tsx'
import { firstState } from '../sign/flowState.ts'
import { readStored } from '../sign/readStored.ts'
import { systemClock } from '../sign/systemClock.ts'
import { onlyRequest } from './onlyRequest.ts'

/**
 * What the sign window is about to show, as HTML: the request that waits alone, by the window's own components, but
 * with Preact in React's place (scripts/signWindowBuild.ts). Whatever the request says is text in it and nothing else.
 *
 * @param waiting the requests that are stored, or about to be
 * @returns nothing where the window has another screen to show, or speaks another language than English
 */
export function renderFirstLook(waiting: readonly RequestRecord[]): string | undefined {
  const record = onlyRequest(waiting)
  if (record === undefined || !showEnglish()) return undefined
  const request = readStored(record, 'main')
  if (request.bytes === undefined) return undefined
  return renderToString(<FirstLook state={firstState(record, request)} clock={systemClock} />)
}
