import type { Clock } from '../clock.ts'
import { depositAddress } from '../deposits/depositAddress.ts'
import { type DepositAsset, depositAssets } from '../deposits/depositAsset.ts'
import type { SandboxLog } from '../server/sandboxLog.ts'
import type { VerificationStore } from '../store/verificationStore.ts'
import { addressFault, addressKey } from './addressRules.ts'
import { checkSignature } from './checkSignature.ts'
import { findSandboxNetwork, networkNames, type SandboxNetwork } from './networks.ts'
import {
  type MessageShape,
  newDepositProof,
  newSignatureProof,
  verificationLifetime,
} from './newVerification.ts'
import { refuseRequest } from './problem.ts'
import { createIdMaker } from './timeOrderedId.ts'
import {
  statusAt,
  type VerificationMethod,
  type VerificationRecord,
  writeRecord,
} from './verificationRecord.ts'

/** What a caller asks to have created. An empty `refId` is none. */
export type NewVerification = {
  network: string
  address: string
  method: VerificationMethod
  refId: string
  shape: MessageShape
  /** In which asset a small deposit is asked for; the network's own coin where it is empty. */
  asset: string
}

/** What the API does with verifications, whoever asks. A refusal is thrown as a problem, by `refuseRequest`. */
export type VerificationService = {
  create(account: string, wish: NewVerification): VerificationRecord
  find(account: string, id: string): VerificationRecord
  /** Checks and keeps a signature; `refusal` says why it does not verify. */
  submit(account: string, id: string, signature: string): { record: VerificationRecord; refusal?: string }
}

export function createVerificationService(options: {
  verifications: VerificationStore
  clock: Clock
  log: SandboxLog
  /** From which deposit addresses are derived. */
  depositSecret: string
}): VerificationService {
  const { verifications, clock, log, depositSecret } = options
  const makeId = createIdMaker()

  function find(account: string, id: string): VerificationRecord {
    return verifications.find(account, id) ?? refuseRequest('not-found', 'No such verification.', { id })
  }

  return {
    find,
    create(account, wish) {
      const now = clock.now()
      const existing = wish.refId === '' ? undefined : verifications.findByRefId(account, wish.refId)
      if (existing !== undefined) return sameRequest(existing, wish, now)
      const record = newRecord(makeId(now), account, wish, now)
      verifications.insert(record)
      const { id, network, proof } = record
      log({ event: 'verification created', id, network, method: proof.method })
      return record
    },
    submit(account, id, signature) {
      const record = find(account, id)
      const now = clock.now()
      const { proof } = record
      if (proof.method !== 'SIGNATURE') {
        return refuseRequest('invalid-argument', 'This verification is not done by signature.', { id })
      }
      const status = statusAt(record, now)
      if (status === 'EXPIRED') return refuseRequest('expired', 'The verification has expired.', { id })
      if (status === 'APPROVED') return { record }
      const network = findSandboxNetwork(record.network)
      if (network === undefined) throw new Error(`Stored verification ${id} is on an unknown network`)
      const check = checkSignature(network, record.address, proof.message, signature)
      const refusal = check.valid ? undefined : check.reason
      verifications.settle(id, { receivedAt: now, signature, ...(refusal === undefined ? {} : { refusal }) })
      log(
        refusal === undefined
          ? { event: 'signature accepted', id }
          : { event: 'signature refused', id, detail: refusal },
      )
      return { record: find(account, id), ...(refusal === undefined ? {} : { refusal }) }
    },
  }

  function newRecord(id: string, account: string, wish: NewVerification, now: number): VerificationRecord {
    const network = findSandboxNetwork(wish.network)
    if (network === undefined) {
      const detail = `network: must be one of ${networkNames.join(', ')}`
      return refuseRequest('invalid-argument', detail, { field: 'network' })
    }
    if (wish.method === 'MANUAL') {
      const detail = 'verification_method: MANUAL is handled by Support and cannot be created here'
      return refuseRequest('invalid-argument', detail, { field: 'verification_method' })
    }
    const fault = addressFault(wish.address, network, wish.method)
    if (fault !== undefined) {
      return refuseRequest('unsupported-address', `The address ${fault}.`, { field: 'address' })
    }
    const createdAt = Math.floor(now / 1000) * 1000
    return {
      id,
      account,
      ...(wish.refId === '' ? {} : { refId: wish.refId }),
      network: network.name,
      address: wish.address,
      status: 'PENDING',
      createdAt,
      updatedAt: createdAt,
      expiresAt: createdAt + verificationLifetime,
      proof:
        wish.method === 'SIGNATURE'
          ? newSignatureProof(createdAt, wish.shape)
          : newDepositProof(assetOf(network, wish.asset), depositAddress(depositSecret, id, network)),
    }
  }
}

function assetOf(network: SandboxNetwork, symbol: string): DepositAsset {
  const assets = depositAssets(network)
  const found = symbol === '' ? assets[0] : assets.find((asset) => asset.symbol === symbol)
  if (found !== undefined) return found
  const detail = `asset: must be one of ${assets.map((asset) => asset.symbol).join(', ')} on ${network.name}`
  return refuseRequest('invalid-argument', detail, { field: 'asset' })
}

/**
 * A repeated `ref_id` returns the existing record, by the guide. What happens when the repeat asks for something
 * else is not published; handing back a verification of another address would be a trap, so it is refused.
 */
function sameRequest(existing: VerificationRecord, wish: NewVerification, now: number): VerificationRecord {
  const same =
    existing.network === wish.network &&
    addressKey(existing.address) === addressKey(wish.address) &&
    existing.proof.method === wish.method
  if (same) return existing
  return refuseRequest('already-exists', 'This ref_id belongs to a verification with other content.', {
    verification: writeRecord(existing, now),
  })
}
