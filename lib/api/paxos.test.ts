import { resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { expect, test } from 'vitest'

/** The export as one script, for a runtime that has nothing of Node. */
async function bundle(): Promise<{ code: string; imports: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'paxos.ts'), formats: ['iife'], name: 'paxos' },
    },
  })
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? [output] : []))
  return {
    code: chunks.map(({ code }) => code).join('\n'),
    imports: chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]),
  }
}

test('the export needs fetch and WebCrypto and nothing of Node', { timeout: 60_000 }, async () => {
  const { code, imports } = await bundle()
  expect(imports).toEqual([])
  expect(code).not.toMatch(/node:|__vite-browser-external|\brequire\(/)
  // Only what every server runtime has (WinterTC's minimum common API). No process, no Buffer.
  const globals = {
    AbortController,
    AbortSignal,
    atob,
    Blob,
    btoa,
    clearTimeout,
    crypto,
    CryptoKey,
    fetch,
    FormData,
    Headers,
    Request,
    Response,
    setTimeout,
    TextDecoder,
    TextEncoder,
    Uint8Array,
    ArrayBuffer,
    Error,
    TypeError,
    URL,
    URLSearchParams,
  }
  const run = `${code};(async () => {
    const verdicts = []
    for (const alg of ['EdDSA', 'ES256']) {
      const made = await paxos.generateSigningKey(alg)
      const signer = await paxos.createRequestSigner({ kid: made.kid, key: made.privatePem })
      const sent = []
      const client = paxos.createPaxosClient({
        baseUrl: 'https://api.example', clientId: 'id', clientSecret: 'secret', signer,
        fetch: async (url, init) => {
          sent.push([url, init])
          return String(url).endsWith('/oauth2/token')
            ? Response.json({ access_token: 't', expires_in: 3599 })
            : Response.json({ items: [] })
        },
      })
      for await (const _ of client.listVerifications({ limit: 2 })) {}
      const [, [url, init]] = sent
      const path = new URL(url).pathname + new URL(url).search
      const jws = new Headers(init.headers).get(paxos.signatureHeader)
      const keys = [{ kid: made.kid, alg, pem: made.publicPem }]
      verdicts.push((await paxos.verifyRequest({ jws, method: 'GET', path, keys })).verdict)
    }
    return verdicts.join()
  })()`
  expect(await runInContext(run, createContext(globals))).toBe('accept,accept')
})
