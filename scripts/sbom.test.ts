import { expect, test } from 'vitest'
import { makeSbom, type Sbom, stableSbom } from './sbom.ts'

test('T58: the list of parts has every package with its hash, and no place to get it from', async () => {
  const sbom = await makeSbom()
  const named = sbom.components.map(({ name }) => name)
  expect(named).toEqual(expect.arrayContaining(['viem', 'vite', '@noble/curves']))
  for (const { name, hashes } of sbom.components) expect(hashes, name).toHaveLength(1)
  expect(JSON.stringify(sbom).match(/https?:\/\/[^"/]+/g)).toEqual(['http://cyclonedx.org'])
  expect(sbom.metadata.component.name).toBe('countersign')
}, 60_000)

test('T60: the list of parts says nothing of when or where it was made', () => {
  const made: Sbom = {
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: '2026-01-01T00:00:00Z', component: { name: 'some-folder', version: '1.0.0' } },
    components: [
      {
        name: 'a',
        externalReferences: [
          { type: 'distribution', url: 'https://mirror.example/a.tgz' },
          { type: 'vcs', url: 'https://code.example/a' },
        ],
      },
    ],
  }
  expect(stableSbom(made)).toEqual({
    metadata: { component: { name: 'countersign', version: '1.0.0' } },
    components: [{ name: 'a', externalReferences: [{ type: 'vcs', url: 'https://code.example/a' }] }],
  })
})
