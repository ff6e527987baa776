import { randomInt } from 'node:crypto'
import { equalSecrets } from '../server/secrets.ts'
import { refuse } from '../site/siteProblem.ts'
import type { StepUpContext } from './stepUpContext.ts'
import type { Member } from './stepUpTypes.ts'

/** How long a code opens the dashboard, in milliseconds, and how many tries it has. */
const codeLife = 10 * 60_000
const maximumTries = 5

/** Signing in to the dashboard: a code goes to the person's e-mail address, which is the sandbox's outbox. */
export function createSignIn(context: StepUpContext) {
  const { store, clock, announce } = context
  const codes = new Map<string, { code: string; expiresAt: number; tries: number }>()

  return {
    /** Sends a code. Says nothing about whether the address is known. */
    sendCode(email: string): void {
      const member = store.memberByEmail(email)
      if (member === undefined) return
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      const now = clock.now()
      codes.set(member.id, { code, expiresAt: now + codeLife, tries: 0 })
      store.send({
        recipient: member.email,
        subject: 'Your code to sign in',
        body: `Hello ${member.name},\n\nYour code for the dashboard is ${code}. It works once, for ten minutes.\n`,
        createdAt: now,
      })
      announce()
    },
    /** @throws HTTPException 401 for a code that is wrong, used or too old */
    enter(email: string, code: string): Member {
      const member = store.memberByEmail(email)
      const sent = member === undefined ? undefined : codes.get(member.id)
      if (sent !== undefined) sent.tries += 1
      const fits = equalSecrets(sent?.code ?? '', code)
      if (member === undefined || sent === undefined || sent.tries > maximumTries || !fits) {
        return refuse(401, 'wrong-code', 'That code is wrong or was used before. Ask for a new one.')
      }
      codes.delete(member.id)
      if (sent.expiresAt <= clock.now()) {
        return refuse(401, 'wrong-code', 'That code is too old. Ask for a new one.')
      }
      return member
    },
  }
}
