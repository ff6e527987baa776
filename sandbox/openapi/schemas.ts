import { networkNames } from '../api/networks.ts'
import { verificationMethods, verificationStatuses } from '../api/verificationRecord.ts'

const time = { type: 'string', format: 'date-time', example: '2026-05-19T12:00:00Z' } as const

/** What a verification is in every response; the two methods add their own part. */
const recordProperties = {
  id: { type: 'string', format: 'uuid', example: '01934abc-def0-7890-abcd-ef0123456789' },
  network: { type: 'string', enum: networkNames, example: 'ETHEREUM' },
  address: { type: 'string', example: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045' },
  status: {
    type: 'string',
    enum: verificationStatuses,
    description: 'There is no failure: a signature that does not verify leaves it PENDING.',
  },
  ref_id: { type: 'string', maxLength: 255, description: 'In lists, where the creation named one.' },
  created_at: time,
  updated_at: time,
  expires_at: { ...time, description: 'Made by the server: 48 hours after the creation.' },
} as const

const alwaysThere = [
  'id',
  'network',
  'address',
  'verification_method',
  'status',
  'created_at',
  'updated_at',
  'expires_at',
] as const

/** The schemas of the API's bodies, JSON Schema 2020-12. */
export const schemas = {
  AddressVerification: {
    oneOf: [
      { $ref: '#/components/schemas/SignatureVerification' },
      { $ref: '#/components/schemas/SmallDepositVerification' },
    ],
  },
  SignatureVerification: {
    type: 'object',
    required: [...alwaysThere, 'signature_verification'],
    properties: {
      ...recordProperties,
      verification_method: { type: 'string', const: 'SIGNATURE' },
      signature_verification: {
        type: 'object',
        required: ['message', 'nonce', 'signature'],
        properties: {
          message: {
            type: 'string',
            description: 'The exact text to sign, byte for byte.',
            example: 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z',
          },
          nonce: { type: 'string', example: 'a1b2c3d4' },
          signature: { type: 'string', description: 'Empty until one was accepted.' },
        },
      },
    },
  },
  SmallDepositVerification: {
    type: 'object',
    required: [...alwaysThere, 'small_deposit_verification'],
    properties: {
      ...recordProperties,
      verification_method: { type: 'string', const: 'SMALL_DEPOSIT' },
      small_deposit_verification: {
        type: 'object',
        required: ['deposit_address', 'amount', 'asset'],
        properties: {
          deposit_address: { type: 'string' },
          amount: { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$', example: '0.000001' },
          asset: { type: 'string', example: 'ETH' },
          transaction_hash: {
            type: 'string',
            description: 'Once the deposit is confirmed; in lists always, empty until then.',
          },
        },
      },
    },
  },
  VerificationPage: {
    type: 'object',
    required: ['items', 'next_page_cursor'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/AddressVerification' } },
      next_page_cursor: { type: 'string', description: 'Empty on the last page.' },
    },
  },
  NewVerification: {
    type: 'object',
    required: ['network', 'address', 'verification_method'],
    properties: {
      network: { type: 'string', enum: networkNames },
      address: { type: 'string', maxLength: 128 },
      verification_method: {
        type: 'string',
        enum: verificationMethods,
        description: 'MANUAL is refused: it is not created through the API.',
      },
      ref_id: {
        type: 'string',
        maxLength: 255,
        description: 'Makes the creation safe to repeat: the same value returns the same verification.',
      },
    },
    examples: [
      {
        network: 'ETHEREUM',
        address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
        verification_method: 'SIGNATURE',
        ref_id: 'my-idempotency-key-001',
      },
    ],
  },
  SignatureSubmission: {
    type: 'object',
    required: ['id', 'signature'],
    properties: {
      id: { type: 'string', maxLength: 64 },
      signature: {
        type: 'string',
        minLength: 1,
        maxLength: 4096,
        description:
          'EVM: EIP-191, 65 bytes in 0x-hex, v 27 or 28. Solana: ed25519, 64 bytes in base58, base64 or hex.',
      },
    },
  },
  AccessToken: {
    type: 'object',
    required: ['access_token', 'expires_in', 'scope', 'token_type'],
    properties: {
      access_token: { type: 'string', minLength: 1 },
      expires_in: { type: 'integer', minimum: 1, description: 'Seconds.', example: 3599 },
      scope: { type: 'string', description: 'Space-delimited.' },
      token_type: { type: 'string', const: 'bearer' },
    },
  },
  OAuthError: {
    type: 'object',
    description: 'RFC 6749 section 5.2.',
    required: ['error', 'error_description'],
    properties: {
      error: {
        type: 'string',
        enum: ['invalid_request', 'invalid_client', 'unsupported_grant_type', 'invalid_scope'],
      },
      error_description: { type: 'string' },
    },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457, with `meta` for what a program may want to know.',
    required: ['type', 'title', 'status', 'detail', 'meta'],
    properties: {
      type: { type: 'string', example: 'unsupported-address' },
      title: { type: 'string', example: 'Unsupported Address' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string' },
      meta: { type: 'object', additionalProperties: true },
    },
  },
} as const
