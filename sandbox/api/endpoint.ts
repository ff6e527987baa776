/** The API's endpoints by name, for rate limits, faults and the console. */
export const endpoints = ['token', 'create', 'list', 'get', 'submit'] as const
export type Endpoint = (typeof endpoints)[number]

export const verificationsPath = '/v2/addresses/verifications'

/** Which endpoint a request is for; undefined for an address or method that is none. */
export function endpointOf(method: string, path: string): Endpoint | undefined {
  if (method === 'POST' && path === '/oauth2/token') return 'token'
  if (path === verificationsPath) {
    if (method === 'POST') return 'create'
    return method === 'GET' ? 'list' : undefined
  }
  if (method === 'POST' && path === `${verificationsPath}/signature`) return 'submit'
  const single = /^\/v2\/addresses\/verifications\/[^/]+$/.test(path)
  return method === 'GET' && single ? 'get' : undefined
}
