/**
 * What the package's `./paxos` export offers: the API caller's side, for servers. It needs `fetch` and WebCrypto
 * and nothing of Node; a test holds it to that.
 */
export { CountersignError } from '../errors.ts'
export type { ApiErrorCode } from './apiError.ts'
export type { ClientClock } from './clientClock.ts'
export type { ListFilters } from './listFilters.ts'
export {
  type CallOptions,
  createPaxosClient,
  type NewVerification,
  type PaxosClient,
  type PaxosClientOptions,
} from './paxosClient.ts'
export { type PaxosProblem, problemOf } from './paxosProblem.ts'
export type { RepeatLimits } from './repeat.ts'
export { type GeneratedKey, generateSigningKey } from './requestSigning/generateSigningKey.ts'
export { type RefusalCode, refusalSentence } from './requestSigning/refusalCode.ts'
export type { RegisteredKey } from './requestSigning/registeredKey.ts'
export { createReplayList, type ReplayList } from './requestSigning/replayList.ts'
export {
  createRequestSigner,
  type RemoteSigner,
  type RequestSigner,
  type RequestSignerOptions,
} from './requestSigning/requestSigner.ts'
export type { SigningAlgorithm } from './requestSigning/signingAlgorithm.ts'
export { type SigningFetchOptions, signingFetch } from './requestSigning/signingFetch.ts'
export { createSigningKeys, type SignerSource, type SigningKeys } from './requestSigning/signingKeys.ts'
export { type RequestToSign, signatureHeader, signRequest } from './requestSigning/signRequest.ts'
export { type RequestVerdict, type SignedRequest, verifyRequest } from './requestSigning/verifyRequest.ts'
export { type CollectorPayload, toCollectorPayload } from './toCollectorPayload.ts'
export type { AddressVerification } from './verificationSchema.ts'
export type { WaitOptions, WaitProgress } from './waitUntilSettled.ts'
