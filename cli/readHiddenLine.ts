import '../lib/text/keyErrorSentences.ts'
import { CountersignError } from '../lib/errors.ts'

/**
 * Asks for a line on the terminal without showing what is typed.
 *
 * @throws CountersignError `key-password-missing` on Control-C, or when the input ends
 */
export function readHiddenLine(prompt: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(prompt)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  let typed: string[] = []
  return new Promise<string>((resolve, reject) => {
    const finish = (settle: () => void) => {
      stdin.off('data', listen)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      settle()
    }
    const listen = (text: string) => {
      for (const character of text) {
        if (character === '\r' || character === '\n') return finish(() => resolve(typed.join('')))
        if (character === '\u0003' || character === '\u0004') {
          return finish(() => reject(new CountersignError('key-password-missing')))
        }
        if (character === '\u007f' || character === '\b') typed = typed.slice(0, -1)
        else if (character >= ' ') typed.push(character)
      }
    }
    stdin.on('data', listen)
    stdin.resume()
  })
}
