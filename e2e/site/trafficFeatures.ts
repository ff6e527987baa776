/**
 * Runs in the page, self-contained: uses every feature of fetch and XMLHttpRequest that a page could notice a
 * hook by, and returns what each came to. Two runs of it, with and without the hook, must be equal.
 */
async function features(): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {}
  const other = location.origin.replace('localhost', '127.0.0.1')
  const plain = (value: unknown): unknown =>
    value instanceof Error || value instanceof DOMException
      ? {
          error: value.name,
          // Chromium names the function or not, as it happens to have the body already or not.
          message: value.message.replace(/^Failed to execute '\w+' on '\w+': /, ''),
          code: (value as DOMException).code,
        }
      : value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? [value.constructor.name, value.byteLength]
        : value instanceof Blob
          ? ['Blob', value.size, value.type]
          : value
  async function feature(name: string, run: () => unknown): Promise<void> {
    try {
      const late = new Promise((resolve) => setTimeout(resolve, 2000, 'never ends'))
      results[name] = plain(await Promise.race([run(), late]))
    } catch (error) {
      results[name] = { thrown: plain(error) }
    }
  }
  const whole = (response: Response) => ({
    status: response.status,
    text: response.statusText,
    ok: response.ok,
    type: response.type,
    url: response.url.replace(location.origin, ''),
    redirected: response.redirected,
    used: response.bodyUsed,
    headers: [...response.headers].filter(([key]) => !['date', 'connection', 'keep-alive'].includes(key)),
  })
  const paths = [
    'payload',
    'compressed',
    'large',
    'empty',
    'missing',
    'broken',
    'bytes',
    'problem',
    'plain',
    'moved',
    'headers',
    'slow',
    'cut',
  ]
  const readers = ['json', 'text', 'arrayBuffer', 'blob', 'bytes', 'formData'] as const
  const reading = (response: Response, reader: (typeof readers)[number]): unknown =>
    (response as unknown as Record<string, () => unknown>)[reader]?.()

  for (const path of paths) {
    for (const reader of readers) {
      await feature(`fetch ${path} ${reader}`, async () => {
        const response = await fetch(`/${path}`)
        const before = whole(response)
        let read: unknown
        try {
          const content = reading(response, reader)
          if (path === 'cut') void fetch('/cutNow')
          read = plain(await content)
        } catch (error) {
          read = { thrown: plain(error) }
        }
        return [before, read, response.bodyUsed, response.body?.locked]
      })
    }
  }
  await feature('fetch: reading twice', async () => {
    const response = await fetch('/payload')
    await response.json()
    return response.json()
  })
  await feature('fetch: clones both read', async () => {
    const response = await fetch('/payload')
    const copy = response.clone()
    return [await response.json(), await copy.text()]
  })
  await feature('fetch: clone after reading', async () => {
    const response = await fetch('/payload')
    await response.text()
    return response.clone()
  })
  await feature('fetch: own stream', async () => {
    const { body } = await fetch('/slow')
    const reader = body?.getReader()
    let length = 0
    let chunk = await reader?.read()
    while (chunk && !chunk.done) {
      length += chunk.value.length
      chunk = await reader?.read()
    }
    return length
  })
  await feature('fetch: stream through a transform', async () => {
    const response = await fetch('/payload')
    return new Response(
      response.body?.pipeThrough(new TextDecoderStream()).pipeThrough(new TextEncoderStream()),
    ).json()
  })
  await feature('fetch: stream taken, then the reader of the response', async () => {
    const response = await fetch('/payload')
    const { body } = response
    const value = await response.json()
    return [value, body === response.body, body?.locked]
  })
  await feature('fetch: locked stream', async () => {
    const response = await fetch('/payload')
    response.body?.getReader()
    return response.json()
  })
  await feature('fetch: cancelled stream', async () => {
    const response = await fetch('/payload')
    await response.body?.cancel()
    return response.text()
  })
  for (const reason of [undefined, 'enough', new TypeError('mine')]) {
    await feature(`fetch: aborted while waiting (${reason})`, async () => {
      const controller = new AbortController()
      const answer = fetch('/slow?aborted', { signal: controller.signal })
      controller.abort(reason)
      return answer
    })
    await feature(`fetch: aborted while reading (${reason})`, async () => {
      const controller = new AbortController()
      const response = await fetch(`/endless?${reason}`, { signal: controller.signal })
      const read = response.json()
      setTimeout(() => controller.abort(reason), 20)
      return read
    })
  }
  // Long enough for the answer to have begun on a busy machine: before that, a browser names another error.
  await feature('fetch: timed out while reading', async () =>
    (await fetch('/endless?timeout', { signal: AbortSignal.timeout(1000) })).text(),
  )
  await feature('fetch: no server', () => fetch('http://localhost:1/'))
  await feature('fetch: bad address', () => fetch('http://'))
  await feature('fetch: bad method', () => fetch('/payload', { method: 'TRACE' }))
  await feature('fetch: redirect refused', () => fetch('/moved', { redirect: 'error' }))
  await feature('fetch: redirect by hand', async () => whole(await fetch('/moved', { redirect: 'manual' })))
  await feature('fetch: opaque', async () => {
    const response = await fetch(`${other}/payload`, { mode: 'no-cors' })
    return [whole(response), await response.text(), response.body]
  })
  await feature('fetch: not shared', () => fetch(`${other}/payload`))
  await feature('fetch: shared', async () => (await fetch(`${other}/shared`)).json())
  await feature('fetch: a request with a body', async () => {
    const request = new Request('/echo', { method: 'POST', body: '{"a":1}', headers: { 'x-asked': 'yes' } })
    return (await fetch(request)).json()
  })
  await feature('fetch: integrity', () => fetch('/payload', { integrity: 'sha256-AAAA' }))
  await feature('Response.json', () => Response.json({ message: 'a', address: 'b' }).json())
  await feature('Response of a stream that fails', () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new RangeError('mine')) })
    return new Response(body, { headers: { 'content-type': 'application/json' } }).json()
  })
  await feature('Response of a stream of no bytes', () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue('text' as unknown as Uint8Array)
        controller.close()
      },
    })
    return new Response(body, { headers: { 'content-type': 'application/json' } }).json()
  })
  await feature('Response.error', () => Response.error().json())
  for (const reader of readers) {
    await feature(`${reader} of something else`, () =>
      Response.prototype[reader as 'json'].call({} as Response),
    )
  }
  await feature('body of something else', () => Reflect.get(Response.prototype, 'body', {}))

  // What a page can see of the functions themselves.
  const described = (owner: object, name: string) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)
    const part = (descriptor?.value ?? descriptor?.get) as (() => unknown) | undefined
    return [
      descriptor && {
        ...descriptor,
        value: typeof descriptor.value,
        get: typeof descriptor.get,
        set: typeof descriptor.set,
      },
      part?.name,
      part?.length,
      part && Object.getOwnPropertyNames(part),
      part && Object.getPrototypeOf(part) === Function.prototype,
      part && 'prototype' in part,
      // Without the name that engines put into a function's text, which a proxy of it does not have.
      part &&
        String(part)
          .replace(/^(function )[\w ]*/, '$1')
          .replaceAll(/\s+/g, ' '),
    ]
  }
  results.functions = [
    ...[...readers, 'clone', 'body', 'bodyUsed', 'headers'].map((name) =>
      described(Response.prototype, name),
    ),
    ...['open', 'send', 'abort', 'response', 'responseText', 'responseXML', 'readyState'].map((name) =>
      described(XMLHttpRequest.prototype, name),
    ),
    described(window, 'fetch'),
    described(window, 'XMLHttpRequest'),
    described(window, 'Response'),
    Object.getOwnPropertyNames(Response.prototype),
    Object.getOwnPropertyNames(XMLHttpRequest.prototype),
  ]
  await feature('not a constructor', () => Reflect.construct(Response.prototype.json, []))

  // Promises that nobody handles stay so, and those that somebody handles do too.
  const unhandled: unknown[] = []
  const onUnhandled = (event: PromiseRejectionEvent) => {
    unhandled.push(plain(event.reason))
    event.preventDefault()
  }
  addEventListener('unhandledrejection', onUnhandled)
  void fetch('/broken').then((response) => response.json())
  fetch('/broken')
    .then((response) => response.json())
    .catch(() => {})
  void fetch('http://localhost:1/')
  await new Promise((resume) => setTimeout(resume, 300))
  removeEventListener('unhandledrejection', onUnhandled)
  results.unhandled = unhandled.map((reason) => JSON.stringify(reason)).sort()

  // XMLHttpRequest: every kind of response, with every event in its order.
  type Setup = {
    type?: XMLHttpRequestResponseType
    sync?: boolean
    method?: string
    body?: string
    timesOut?: boolean
    abortAt?: number
  }
  const ask = (url: string, { type, sync, method = 'GET', body, timesOut, abortAt }: Setup = {}) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      const events: unknown[] = []
      const value = (name: 'response' | 'responseText' | 'responseXML') => {
        try {
          return plain(request[name])
        } catch (error) {
          return { thrown: plain(error) }
        }
      }
      const done = () => {
        const first: unknown = request.response
        resolve([
          [...new Set(events)].sort(),
          request.status,
          request.statusText,
          request.readyState,
          request.responseURL.replace(location.origin, ''),
          request.responseType,
          request.getResponseHeader('content-type'),
          value('response'),
          type === undefined || type === 'text' ? value('responseText') : null,
          Object.is(first, request.response),
        ])
      }
      for (const name of [
        'readystatechange',
        'loadstart',
        'progress',
        'load',
        'error',
        'abort',
        'timeout',
        'loadend',
      ]) {
        // How often and when there is progress depends on how the bytes arrive.
        const state = () => (name === 'progress' ? '' : request.readyState)
        request.addEventListener(name, () => events.push(`${name} ${state()}`))
        request.upload.addEventListener(name, () => events.push(`upload ${name}`))
      }
      request.onloadend = () => setTimeout(done)
      // Once something has arrived, not after so many milliseconds: on a busy machine that may be before.
      if (timesOut) request.onprogress = () => (request.timeout = 1)
      let arrived = false
      request.onreadystatechange = () => {
        events.push('handler')
        if (url === '/cut' && request.readyState === 3 && !arrived) void fetch('/cutNow')
        arrived ||= request.readyState === 3
        if (type === undefined) events.push(request.responseText.length >= 0)
        if (request.readyState === abortAt) request.abort()
      }
      request.open(method, url, !sync)
      if (type !== undefined) request.responseType = type
      try {
        request.send(body)
      } catch (error) {
        events.push(plain(error))
        setTimeout(done)
      }
    })
  for (const path of [...paths, 'nowhere']) {
    for (const type of [undefined, 'text', 'json', 'arraybuffer', 'blob', 'document'] as const) {
      await feature(`xhr ${path} ${type}`, () => ask(`/${path}`, type === undefined ? {} : { type }))
    }
  }
  await feature('xhr: synchronous', () => ask('/payload', { sync: true }))
  await feature('xhr: posted', () => ask('/echo', { method: 'POST', body: '{"a":1}' }))
  await feature('xhr: timed out', () => ask('/endless', { timesOut: true }))
  await feature('xhr: aborted at 3', () => ask('/slow', { abortAt: 3 }))
  await feature('xhr: aborted at 4', () => ask('/payload', { abortAt: 4 }))
  await feature('xhr: no server', () => ask('http://localhost:1/'))
  await feature('xhr: not shared', () => ask(`${other}/payload`))
  await feature('xhr: shared', () => ask(`${other}/shared`, { type: 'json' }))
  await feature('xhr: used again', async () => {
    const request = new XMLHttpRequest()
    const seen: unknown[] = []
    for (const path of ['/payload', '/headers']) {
      await new Promise((resolve) => {
        request.onloadend = resolve
        request.open('GET', path)
        request.send()
      })
      seen.push(request.responseText, request.getAllResponseHeaders().includes('etag'))
    }
    return seen
  })
  await feature('xhr: text of another type', async () => {
    const request = new XMLHttpRequest()
    request.open('GET', '/payload')
    request.responseType = 'json'
    await new Promise((resolve) => {
      request.onloadend = resolve
      request.send()
    })
    return request.responseText
  })
  await feature('xhr: response of something else', () =>
    Reflect.get(XMLHttpRequest.prototype, 'response', {}),
  )
  return results
}

export const trafficFeatures = String(features)
