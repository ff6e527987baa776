import { base64 } from '@scure/base'
import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { readAutoLock } from './autoLock.ts'
import type { LockState } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import type { SessionKeyStore } from './vaultStorage.ts'

/** An unlocking: the data key, and the span in which it may be used (milliseconds since the epoch). */
export type UnlockSession = { vaultId: string; key: Uint8Array; unlockedAt: number; deadline: number }

type SessionParts = Pick<KeystoreParts, 'store' | 'session' | 'now'>

const schema = v.strictObject({
  vaultId: v.string(),
  /** 32 bytes, base64: session storage takes JSON only. */
  key: v.pipe(v.string(), v.length(44)),
  unlockedAt: v.number(),
  deadline: v.number(),
})

/**
 * The present unlocking of a vault. One that is over, not readable, of another vault, or from the future (the
 * clock was set back) is cleared from the store.
 *
 * @param reading what the store was asked for while the vault's id was still being read
 */
export async function readSession(
  store: SessionKeyStore,
  vaultId: string,
  now: number,
  reading: Promise<unknown> = store.read(),
): Promise<UnlockSession | undefined> {
  const stored = await reading
  if (stored === undefined || stored === null) return undefined
  const session = parse(stored)
  if (session && session.vaultId === vaultId && session.unlockedAt <= now && now < session.deadline) {
    return session
  }
  session?.key.fill(0)
  await store.clear()
  return undefined
}

/**
 * The data key of an unlocked vault; the caller zeroes it.
 *
 * @param reading as for {@link readSession}
 * @throws CountersignError `vault-locked`
 */
export async function requireSession(
  { session, now }: SessionParts,
  vaultId: string,
  reading?: Promise<unknown>,
): Promise<Uint8Array> {
  const unlocked = await readSession(session, vaultId, now(), reading)
  if (!unlocked) throw new CountersignError('vault-locked')
  return unlocked.key
}

/** Begins an unlocking that ends after the minutes which the person chose. */
export async function startSession(
  { store, session, now }: SessionParts,
  vaultId: string,
  key: Uint8Array,
): Promise<LockState> {
  const unlockedAt = now()
  const deadline = unlockedAt + (await readAutoLock(store)) * 60_000
  await writeSession(session, { vaultId, key, unlockedAt, deadline })
  return { state: 'unlocked', deadline }
}

/** Has the present unlocking end so many minutes after it began; at once when that is over. */
export async function moveDeadline(
  { session, now }: SessionParts,
  vaultId: string,
  minutes: number,
): Promise<void> {
  const unlocked = await readSession(session, vaultId, now())
  if (!unlocked) return
  const deadline = unlocked.unlockedAt + minutes * 60_000
  const moved = deadline > now() ? writeSession(session, { ...unlocked, deadline }) : session.clear()
  await moved.finally(() => unlocked.key.fill(0))
}

async function writeSession(store: SessionKeyStore, session: UnlockSession): Promise<void> {
  await store.write({ ...session, key: base64.encode(session.key) }, session.deadline)
}

function parse(stored: unknown): UnlockSession | undefined {
  const result = v.safeParse(schema, stored)
  if (!result.success) return undefined
  try {
    const key = base64.decode(result.output.key)
    return key.length === 32 ? { ...result.output, key } : undefined
  } catch {
    return undefined
  }
}
