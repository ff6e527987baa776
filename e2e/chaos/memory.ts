import { readdirSync, readFileSync } from 'node:fs'

/**
 * Memory in MiB that the browser allocated itself, shared memory by each process's share of it. Files that are mapped, the
 * program itself above all, are left out: their share depends on how many other browsers are running. Linux 5.9 or newer.
 */
export type Memory = {
  browser: number
  extension: number
  /** The process in which the extension lives: another after each crash. */
  process: string
}

/** What the browser with this profile takes, and of that the process in which the extension lives. */
export function readMemory(profile: string): Memory {
  const memory = { browser: 0, extension: 0, process: '' }
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(describe)
  const members = new Set(all.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid))
  for (let grown = -1; grown !== members.size; ) {
    grown = members.size
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid)
  }
  for (const { pid, command } of all.filter((each) => members.has(each.pid))) {
    const shares = read(`/proc/${pid}/smaps_rollup`).matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+)/gm)
    const size = shares.reduce((sum, [, kibibytes]) => sum + Number(kibibytes) / 1024, 0)
    memory.browser += size
    if (command.includes('--extension-process')) {
      memory.extension += size
      memory.process = memory.process === '' ? pid : `${memory.process} ${pid}`
    }
  }
  return memory
}

function describe(pid: string) {
  const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? ''
  return { pid, parent, command: read(`/proc/${pid}/cmdline`) }
}

/** A process may have ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
