/** In a page: says hello as the page protocol has it, and waits for an answer or half a second. */
export function sayHello(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const helloId = crypto.randomUUID()
    const timer = setTimeout(() => resolve(undefined), 500)
    addEventListener('message', ({ data }) => {
      if (data?.type !== 'paxos-verification/hello-reply' || data.helloId !== helloId) return
      clearTimeout(timer)
      resolve(data.wallet.name)
    })
    postMessage({ type: 'paxos-verification/hello', version: 1, helloId }, location.origin)
  })
}
