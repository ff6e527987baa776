import { expect, it } from 'vitest'
import { CountersignError, errorReport } from '../errors.ts'
import { doorReports } from './doorReports.ts'

it.each([
  ['element', 'the element names none'],
  ['link', 'the link carries none'],
] as const)('%s is reported as in the catalogue', (kind, reason) => {
  expect(doorReports[kind]).toEqual(errorReport(new CountersignError('payload-unreadable', { reason })))
})
