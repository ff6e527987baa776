import { createServer } from 'node:net'

/** Which of some ports can be listened on; a busy one becomes 0, which stands for any that is free. */
export async function freePorts<Name extends string>(
  wanted: Readonly<Record<Name, number>>,
): Promise<Record<Name, number>> {
  const entries = Object.entries(wanted) as [Name, number][]
  const checked = await Promise.all(
    entries.map(async ([name, port]) => [name, (await isFree(port)) ? port : 0] as const),
  )
  return Object.fromEntries(checked) as Record<Name, number>
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
