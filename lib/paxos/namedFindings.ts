import { base58 } from '@scure/base'
import { excerpt } from '../message/escapeText.ts'
import { type MessageReading, plainKey } from '../message/readMessage.ts'
import { sameAddress } from './address.ts'
import type { Finding } from './finding.ts'
import { findNetwork, type Network } from './networks.ts'
import { messageNonces } from './nonceFindings.ts'
import type { Payload } from './payload.ts'

/**
 * Another address, network or verification named in the message (T28). The payload's own address in another case, and
 * its network in another spelling (or as its test chain), are no contradiction.
 */
export function namedFindings(reading: MessageReading, payload: Payload, network: Network): Finding[] {
  return [
    ...addressNames(reading, payload, network),
    ...networkNames(reading, network),
    ...verificationNames(reading, payload),
  ]
}

const evmAddress = /(?<![0-9A-Za-z])(?:0[xX])?[0-9a-fA-F]{40}(?![0-9A-Za-z])/g
const shortEvmAddress =
  /(?<![0-9A-Za-z])0[xX]([0-9a-fA-F]{2,16})(?:\.{2,}|…|\*+)([0-9a-fA-F]{2,16})(?![0-9A-Za-z])/g
const base58Word = /(?<![0-9A-Za-z+/=_-])[1-9A-HJ-NP-Za-km-z]{26,44}(?![0-9A-Za-z+/=_-])/g
const bech32Address = /\b(?:bc|tb|ltc|addr|cosmos|osmo|celestia|inj|stars)1[02-9ac-hj-np-z]{20,}\b/gi

function addressNames(reading: MessageReading, payload: Payload, network: Network): Finding[] {
  const known = new Set([payload.verificationId, payload.nonce, ...messageNonces(reading)])
  const isOwn = (address: string): boolean => sameAddress(network.family, address, payload.address)
  const other = candidates(reading, known).find((address) => !isOwn(address)) ?? shortened(reading, payload)
  if (other === undefined) return []
  return [{ code: 'other-address', weight: 'block', values: { address: excerpt(other, 60) } }]
}

/** Everything in the message that reads as an address, EVM ones with `0x`. */
function candidates({ texts, entries }: MessageReading, known: ReadonlySet<string | undefined>): string[] {
  const found: string[] = []
  for (const text of texts) {
    for (const [word] of text.matchAll(evmAddress)) {
      // A nonce may be 40 bare hex digits, but one with 0x is an address to everybody.
      if (/^0x/i.test(word) || !known.has(word)) found.push(`0x${word.replace(/^0[xX]/, '')}`)
    }
    for (const [word] of text.matchAll(base58Word)) {
      if (!known.has(word) && isBase58Address(word)) found.push(word)
    }
    for (const [word] of text.matchAll(bech32Address)) if (!known.has(word)) found.push(word)
  }
  const named = entries.filter(({ path }) =>
    /^(?:wallet|account|from|signer|holder|owner)?address$|^(?:wallet|account|publickey|pubkey|signer|owner|holder)$/.test(
      plainKey(path.at(-1) ?? ''),
    ),
  )
  return [...found, ...named.map(({ value }) => String(value))]
}

/** 32 bytes (Solana), or 25 with a version and a checksum (Bitcoin and its kin, Tron), mixed as real ones are. */
function isBase58Address(word: string): boolean {
  if (!/\d/.test(word) && word.length < 40) return false
  const { length } = base58.decode(word)
  return length === 32 || (length === 25 && /^[13TDLX]/.test(word))
}

function shortened({ texts }: MessageReading, payload: Payload): string | undefined {
  const own = payload.address.toLowerCase()
  for (const text of texts) {
    for (const [word, start = '', end = ''] of text.matchAll(shortEvmAddress)) {
      if (!own.startsWith(`0x${start.toLowerCase()}`) || !own.endsWith(end.toLowerCase())) return word
    }
  }
  return undefined
}

const networkLabel =
  /^[ \t]*["']?(?:network|chain|blockchain)(?:[ _-]?name)?["']?[ \t]*[:=][ \t]*["']?(.+?)["']?,?[ \t]*$/gim
const chainIdLabel = /\bchain[ _-]?id\b["']?[ \t]*[:=]?[ \t]*["']?(0x[0-9a-f]+|\d+)/gi
const caipChain = /\b(?:eip155:\d+|(?:solana|bip122|cosmos|polkadot|tron|stellar):[A-Za-z0-9-]{1,40})\b/g

/** Words that name a network wherever they stand, and which of ours, if any. */
const mentions: readonly [RegExp, string | undefined][] = [
  [/\bethereum(?! signed)\b/i, 'ETHEREUM'],
  [/\bsolana\b/i, 'SOLANA'],
  [/\bx[ _-]?layer\b/i, 'XLAYER'],
  [/\barbitrum\b(?![ _-]?nova)/i, 'ARBITRUM_ONE'],
  [/\bink(?=[ _-](?:network|chain|mainnet|sepolia|testnet|l2|address|wallet|account)\b)/i, 'INK'],
  [/\bon INK\b|\bINK_/, 'INK'],
  [
    /\b(?:bitcoin|litecoin|dogecoin|cardano|polkadot|starknet|zksync|arbitrum[ _-]?nova|goerli|holesky|bnb (?:smart )?chain|binance smart chain|op mainnet|robinhood chain)\b/i,
    undefined,
  ],
  [
    /\b(?:base|optimism|polygon|avalanche|tron|stellar|near|aptos|sui|linea|scroll|blast|mantle)[ _-](?:network|chain|mainnet)\b/i,
    undefined,
  ],
  [/\b(?:Polygon|Tron|TRON|POLYGON|POLYGON_POS|Avalanche|Optimism)\b/, undefined],
]

function networkNames(reading: MessageReading, network: Network): Finding[] {
  const { message, texts, entries } = reading
  const named: string[] = []
  for (const [, value = ''] of message.matchAll(networkLabel)) if (!reading.json?.ok) named.push(value)
  for (const { path, value } of entries) {
    if (
      /^(?:network|chain|blockchain|chainid|networkid|networkname|chainname|cluster|caip2)$/.test(
        plainKey(path.at(-1) ?? ''),
      )
    ) {
      named.push(String(value))
    }
  }
  for (const text of texts) {
    for (const [, id = ''] of text.matchAll(chainIdLabel)) named.push(id)
    for (const [chain] of text.matchAll(caipChain)) named.push(chain)
  }
  const other =
    named.find((name) => !isName(name, network)) ??
    texts
      .flatMap((text) =>
        mentions.map(([pattern, id]) => (id === network.id ? undefined : pattern.exec(text)?.[0])),
      )
      .find((word) => word !== undefined)
  if (other === undefined) return []
  return [
    { code: 'other-network', weight: 'block', values: { named: excerpt(other, 40), network: network.name } },
  ]
}

/** Whether a name means this network: its own spellings, its chains' names, their ids, with or without “mainnet”. */
function isName(name: string, network: Network): boolean {
  const plain = name.trim().replace(/[\s_-]*(?:network|blockchain|chain|main[\s_-]?net)$/i, '')
  const chains = [network.main, network.test]
  return (
    findNetwork(plain)?.id === network.id ||
    chains.some(
      (chain) =>
        chain.caip2 === name ||
        (chain.chainId !== undefined &&
          /^(?:0x[0-9a-f]+|\d+)$/i.test(name) &&
          Number(name) === chain.chainId) ||
        chain.name.toLowerCase() === plain.toLowerCase(),
    ) ||
    (network.family === 'solana' && /^(?:solana:)?(?:mainnet(?:-beta)?|devnet|testnet)$/i.test(name.trim()))
  )
}

const verificationLabel = /\bverification[ _-]?id["']?[ \t]*[:=][ \t]*["']?([\w-]+)/gi

function verificationNames({ message, entries }: MessageReading, payload: Payload): Finding[] {
  const named = [
    ...Array.from(message.matchAll(verificationLabel), ([, id = '']) => id),
    ...entries
      .filter(({ path }) => plainKey(path.at(-1) ?? '') === 'verificationid')
      .map(({ value }) => String(value)),
  ]
  const other = named.find((id) => id.toLowerCase() !== payload.verificationId.toLowerCase())
  return other === undefined
    ? []
    : [{ code: 'other-verification', weight: 'block', values: { named: excerpt(other, 40) } }]
}
