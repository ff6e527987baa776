import { build } from 'vite'

/** A module of the project with all that it imports, as one script that sets a global of this name in any page. */
export async function bundleScript(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name, fileName: name } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output.find((file) => file.type === 'chunk') : undefined
  if (!chunk) throw new Error(`${entry} could not be bundled.`)
  return `${chunk.code};globalThis.${name} = ${name}`
}
