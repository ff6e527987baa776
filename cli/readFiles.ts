import { type FileHandle, open } from 'node:fs/promises'
import { apiError } from '../lib/api/apiError.ts'

/** Largest file with a secret, in bytes. */
const largestSecret = 64 * 1024

/** Largest body to sign or to check, in bytes. */
const largestBody = 32 * 1024 * 1024

/**
 * The text of a file with a key or with credentials. Refused is what others on this machine may read or may have
 * written: the file has to belong to this user (or root) and to give group and others nothing.
 *
 * @param file a path, or `-` for standard input
 * @throws CountersignError `file-unsafe`, `file-unreadable`
 */
export async function readSecretFile(file: string): Promise<string> {
  if (file === '-') return new TextDecoder().decode(await readInput('-', largestSecret))
  return opened(file, async (handle) => {
    // Of the open file, so that it cannot be exchanged between the look and the reading.
    const { mode, uid, size } = await handle.stat()
    const isOurs = process.getuid === undefined || uid === 0 || uid === process.getuid()
    if (!isOurs) throw unsafe(file, 'it belongs to another user')
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw unsafe(file, `others can read or change it. Run “chmod 600” on it`)
    }
    if (size > largestSecret) throw unsafe(file, 'it is too large for a key or credentials')
    return handle.readFile('utf8')
  })
}

/**
 * The bytes of a file that holds no secret.
 *
 * @param file a path, or `-` for standard input
 * @throws CountersignError `file-unreadable`
 */
export async function readInput(file: string, largest = largestBody): Promise<Uint8Array<ArrayBuffer>> {
  const read = async (chunks: AsyncIterable<Uint8Array>) => {
    const parts: Uint8Array[] = []
    let length = 0
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > largest) throw apiError('file-unreadable', { file, reason: 'it is too large' })
      parts.push(chunk)
    }
    return new Uint8Array(Buffer.concat(parts))
  }
  if (file === '-') return read(process.stdin)
  return opened(file, (handle) => read(handle.createReadStream({ autoClose: false })))
}

/** As UTF-8 text. */
export async function readInputText(file: string): Promise<string> {
  return new TextDecoder().decode(await readInput(file))
}

/**
 * Writes a new file and never over another one.
 *
 * @param mode who may read it, as the file system counts it
 * @throws CountersignError `file-exists`, `file-not-written`
 */
export async function writeNewFile(file: string, text: string, mode: number): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'wx', mode)
    // The process's mask can only have taken rights away; this gives back what the caller asked for.
    await handle.chmod(mode)
    await handle.writeFile(text)
    await handle.sync()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw apiError('file-exists', { file })
    throw apiError('file-not-written', { file, reason: codeOf(error) }, { cause: error })
  } finally {
    await handle?.close()
  }
}

async function opened<Result>(file: string, use: (handle: FileHandle) => Promise<Result>): Promise<Result> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    return await use(handle)
  } catch (error) {
    const code = codeOf(error)
    if (code === '') throw error
    throw apiError('file-unreadable', { file, reason: code }, { cause: error })
  } finally {
    await handle?.close()
  }
}

/** The system's own name for a failure, such as ENOENT; empty for any other error. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : ''
}

function unsafe(file: string, reason: string): Error {
  return apiError('file-unsafe', { file, reason })
}
