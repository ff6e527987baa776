import { expect, it } from 'vitest'
import { CountersignError, type ErrorCode, errorReport } from '../errors.ts'
import { bridgeReports } from './bridgeReports.ts'

it.each(Object.entries(bridgeReports))('%s is reported as in the catalogue', (code, report) => {
  expect(report).toEqual(errorReport(new CountersignError(code as ErrorCode)))
})
