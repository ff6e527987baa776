import { expect, test } from 'vitest'
import { testSandbox } from '../api/apiTestSession.ts'

const importPattern = /^\s*(?:import|export)[^'"]*from\s*['"]([^'"]+)['"]/gm

test.each(['partner', 'collector', 'console'] as const)(
  '%s: a page runs only its own modules, as plain JavaScript',
  async (site) => {
    const sandbox = await testSandbox()
    const urls = { partner: sandbox.partnerUrl, collector: sandbox.collectorUrl, console: sandbox.apiUrl }
    const url = urls[site]
    const html = await (await fetch(url)).text()
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i)
    const [, entry = ''] = /<script type="module" src="([^"]+)"/.exec(html) ?? []
    const seen = new Set([new URL(entry, url).href])
    for (const module of seen) {
      const response = await fetch(module)
      expect(response.status, module).toBe(200)
      expect(response.headers.get('content-type')).toContain('text/javascript')
      const code = await response.text()
      expect(code).not.toMatch(/^\s*(import|export) type /m)
      for (const [, specifier = ''] of code.matchAll(importPattern)) seen.add(new URL(specifier, module).href)
    }
    const paths = [...seen].map((module) => new URL(module).pathname.replace('/modules/', ''))
    expect(paths.includes('lib/page/requestSignature.ts')).toBe(site !== 'console')
    expect(paths.filter((path) => /^lib\/(?!page|errors|text)|\/api\/|store/.test(path))).toEqual([])
  },
)

test('nothing else of the project is served', async () => {
  const { partnerUrl } = await testSandbox()
  for (const path of [
    'package.json',
    'sandbox/partner/createPartnerApp.ts',
    'sandbox/collector/browser/collectorPage.ts',
    '..%2f..%2fpackage.json',
    'lib/page/../../package.json',
    '__proto__',
    '',
  ]) {
    expect((await fetch(`${partnerUrl}/modules/${path}`)).status, path).toBe(404)
  }
})

test('each response of a site carries a strict policy', async () => {
  const { partnerUrl, collectorUrl } = await testSandbox()
  for (const url of [partnerUrl, collectorUrl, `${partnerUrl}/style.css`, `${partnerUrl}/nowhere`]) {
    const { headers } = await fetch(url)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})
