import { expect, test } from 'vitest'
import { latinised, skeleton } from './confusables.ts'
import { lookAlikeFindings } from './lookAlikeFindings.ts'
import { readMessage } from './readMessage.ts'

const found = (message: string) => lookAlikeFindings(readMessage(message)).map(({ values }) => values?.word)

test.each([
  ['аɑαАΑᎪᴀꓮ4@', 'a'],
  ['сϲСϹᴄᏟꓚ¢', 'c'],
  ['ԁɗᎠᴅđꓓ', 'd'],
  ['еєЕΕᎬᴇҽ℮εꓰ3€', 'e'],
  ['ƒϝϜꜰքꓝ', 'f'],
  ['һհНΗнʜᎻꓧ', 'h'],
  ['іιıɩІΙӀӏɪᎥꓲl1|!ǀ', 'i'],
  ['ոηɴΝпռꓠ', 'n'],
  ['оοօОΟՕσᴏჿөØøꓳ0', 'o'],
  ['рρРΡᴘᏢþꓑ', 'p'],
  ['гꭇʀᏒᴦꓣ', 'r'],
  ['ѕЅꜱᏚʂꓢ5$§', 's'],
  ['тτТΤᴛᎢ†ꓔ7', 't'],
  ['υսᴜʋꓴ', 'u'],
  ['νѵѴᴠᏙꓦ', 'v'],
  ['ѡԝωᴡᎳшꓪ', 'w'],
  ['хχХΧ×ꓫ', 'x'],
])('T19: each of %s can be read as %s', (signs, letter) => {
  for (const sign of signs) {
    expect([sign, skeleton(`${sign}b`)]).toEqual([sign, `${letter}b`])
    expect([sign, latinised(sign)]).toEqual([sign, sign <= '~' ? sign : letter])
  }
})

test('T19: compatibility forms, accents, case and joined letters', () => {
  for (const text of ['ＰＡＸＯＳ', '𝗣𝗮𝘅𝗼𝘀', 'Páxös', 'PAXOS', 'рахоѕ']) expect(skeleton(text)).toBe('paxos')
  expect(skeleton('rnodvv')).toBe('modw')
  expect(skeleton('clone')).toBe(skeleton('done'))
  expect(skeleton('b\u0301\u0302')).toBe('b')
  expect(latinised('Sіgn іn, Página')).toBe('Sign in, Pagina')
})

test.each([
  ['Pax0s', 'Pax0s'],
  ['Ｐaxos', '\\u{ff30}axos'],
  ['Páxos', 'P\\u{00e1}xos'],
  ['nónce', 'n\\u{00f3}nce'],
  ['0wnership', '0wnership'],
  ['lssued', 'lssued'],
  ['Verific@tion', 'Verific@tion'],
  ['Addr€ss', 'Addr\\u{20ac}ss'],
  ['wаllet', 'w\\u{0430}llet'],
  ['Paxos Address Ownership Vérification', 'Paxos'],
  ['x Paxos Áddress Ownership Verification', 'Paxos'],
  ['a\u0300\u0301\u0302', 'a\\u{0300}\\u{0301}\\u{0302}'],
])('T19: %s is deceptive', (message, word) => {
  expect(found(message)).toEqual([word])
})

test.each([
  'Paxos Address Ownership Verification',
  'PAXOS address OWNERSHIP verification\nNonce: 1\nIssued At: 2',
  'Vérification',
  'Ownership Vérification',
  'Address Ownership Verification Vérification',
  'владелец адреса',
  'ο λογαριασμός',
  'o\u0302\u0300',
  'Überprüfung der Adresse',
])('%s is not', (message) => {
  expect(found(message)).toEqual([])
})
