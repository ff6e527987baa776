import { resolve } from 'node:path'
import { mustRun } from './runProgram.ts'

type Reference = { type: string; url: string }
type Part = { name?: string; externalReferences?: Reference[] } & Record<string, unknown>
/** As much of a CycloneDX list as is changed here. */
export type Sbom = {
  serialNumber?: string
  metadata: { timestamp?: string; component: Part } & Record<string, unknown>
  components: Part[]
} & Record<string, unknown>

const root = resolve(import.meta.dirname, '..')

/**
 * Everything that the lock file names, as CycloneDX JSON, made by npm. Peers are taken as they are installed: `ws`
 * would like an older `utf-8-validate`, which is optional and never loaded.
 */
export async function makeSbom(): Promise<Sbom> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--legacy-peer-deps']
  return stableSbom(JSON.parse(await mustRun(npm, args, root)) as Sbom)
}

/** The same for the same lock file, whenever and wherever it is made; names no place to get anything from. */
export function stableSbom({ serialNumber: _, metadata, ...sbom }: Sbom): Sbom {
  const { timestamp: __, component, ...rest } = metadata
  return {
    ...sbom,
    metadata: { ...rest, component: { ...component, name: 'countersign' } },
    components: sbom.components.map((part) => ({
      ...part,
      externalReferences: (part.externalReferences ?? []).filter(({ type }) => type !== 'distribution'),
    })),
  }
}
