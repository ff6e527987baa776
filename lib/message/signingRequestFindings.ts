import type { Finding } from '../paxos/finding.ts'
import { type MessageReading, plainKey } from './readMessage.ts'

/** Keys that belong to permits, allowances and delegations (EIP-2612, Permit2, EIP-7702, ERC-7710). */
const permitKeys =
  /^(?:permit\w*|spender|allowances?|allowed|sigdeadline|delegat(?:e|ee|or|es|ion|ions)|caveats?|validafter|validbefore|authorizationlist|authorizations?|yparity|approvals?)$/

/** Keys of typed data (EIP-712), Safe transactions, orders and account abstraction. */
const typedKeys =
  /^(?:types|primarytype|eip712domain|domainseparator|structhash|verifyingcontract|safetxhash|safetxgas|safetx|basegas|gastoken|refundreceiver|offerer|consideration|makerasset\w*|takerasset\w*|makertoken|takertoken|userop\w*|useroperation|paymasteranddata|callgaslimit|preverificationgas|initcode)$/

/** Keys of transactions and of JSON-RPC requests to a wallet. */
const transactionKeys =
  /^(?:gas|gaslimit|gasprice|maxfeepergas|maxpriorityfeepergas|maxfeeperblobgas|accesslist|recentblockhash|blockhash|feepayer|lamports|instructions?|programid\w*|calldata|rawtransaction|signedtransaction|serializedtransaction|transactions?|tx|txs|unsignedtx|jsonrpc|inputdata|functionsignature|sequence|accountnumber|msgs|calls)$/

const labelled =
  /(?:^|[\s{,;"'])["']?(primary_?type|verifying_?contract|EIP712Domain|spender|allowance|safe_?tx_?hash|safe_?tx_?gas|delegat(?:e|ee|or)|gas_?price|gas_?limit|max_?fee_?per_?gas|recent_?block_?hash|fee_?payer|lamports|calldata)["']?[ \t]*[:=]/im

/** `Permit(address owner,uint256 value)`: an EIP-712 type or a function. */
const typeString = /\b\w+\(\s*(?:address|u?int\d*|bytes\d*|string|bool)(?:\[\d*\])?\s+\w+/

/** `eth_sendTransaction`, `personal_sign`, `solana:signTransaction`, `approveAgent`. */
const walletMethod =
  /^(?:(?:eth|personal|wallet|solana|sol|standard)[_:][A-Za-z0-9_]+|sign(?:And)?(?:Send)?(?:All)?Transactions?|(?:approve|transfer|withdraw|swap|delegate|permit|send|stake)(?:[A-Z_-]\w*)?)$/

/**
 * Requests for something else than a verification (T22): typed data, permits, delegations, Safe and other
 * transactions as JSON, JSON-RPC requests, and their parts written as text.
 */
export function signingRequestFindings({ texts, entries, json }: MessageReading): Finding[] {
  const keys = new Set(entries.flatMap(({ path }) => path.map(plainKey)))
  const emptyObjects = json?.ok ? objectKeys(json.value) : []
  for (const key of emptyObjects) keys.add(plainKey(key))
  const some = (pattern: RegExp): boolean => [...keys].some((key) => pattern.test(key))
  const found: Finding[] = []
  const block = (code: Finding['code']) => found.push({ code, weight: 'block' })

  if (some(permitKeys) || (keys.has('owner') && (keys.has('value') || keys.has('deadline')))) block('permit')
  const hasDomainObject = entries.some(({ path }) =>
    path.slice(0, -1).some((key) => plainKey(key) === 'domain'),
  )
  if (some(typedKeys) || hasDomainObject) block('typed-data')
  if (some(transactionKeys) || isTransfer(keys) || entries.some(isWalletCall)) block('transaction-request')
  if (found.length === 0 && texts.some((text) => labelled.test(text) || typeString.test(text))) {
    block('typed-data')
  }
  return found
}

function isTransfer(keys: ReadonlySet<string>): boolean {
  const has = (...names: string[]): boolean => names.some((name) => keys.has(name))
  return (
    (has('to', 'recipient', 'destination') &&
      has('value', 'data', 'amount', 'from', 'chainid', 'input', 'call')) ||
    (has('method') && has('params'))
  )
}

function isWalletCall({ path, value }: MessageReading['entries'][number]): boolean {
  return (
    typeof value === 'string' &&
    /^(?:method|action|operation|type)$/.test(plainKey(path.at(-1) ?? '')) &&
    walletMethod.test(value)
  )
}

/** Keys whose value is an empty object or array, which leave no scalar behind. */
function objectKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...objectKeys(inner),
  ])
}
