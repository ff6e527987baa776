/** One item of an RLP list: where its content stands in the bytes. */
export type RlpItem = { length: number; isList: boolean; start: number }

/** The items of one RLP list that fills the bytes exactly; `undefined` if they are anything else. */
export function listItems(bytes: Uint8Array): RlpItem[] | undefined {
  const outer = readItem(bytes, 0)
  if (!outer?.isList || outer.start + outer.length !== bytes.length) return undefined
  const items: RlpItem[] = []
  let offset = outer.start
  while (offset < bytes.length) {
    const item = readItem(bytes, offset)
    if (!item || item.start + item.length > bytes.length) return undefined
    items.push(item)
    offset = item.start + item.length
  }
  return items
}

/** One RLP item: where its content starts and how long it is. Source: Ethereum's RLP. */
function readItem(bytes: Uint8Array, offset: number): RlpItem | undefined {
  const first = bytes[offset]
  if (first === undefined) return undefined
  if (first < 0x80) return { length: 1, isList: false, start: offset }
  const isList = first >= 0xc0
  const short = first - (isList ? 0xc0 : 0x80)
  if (short <= 55) return { length: short, isList, start: offset + 1 }
  const size = short - 55
  if (size > 4 || offset + size >= bytes.length) return undefined
  const length = bytes.subarray(offset + 1, offset + 1 + size).reduce((sum, byte) => sum * 256 + byte, 0)
  return length > 55 ? { length, isList, start: offset + 1 + size } : undefined
}
