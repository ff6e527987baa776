import { readScope, writeScope } from '../api/authenticate.ts'
import { defaultLimit, maximumLimit } from '../api/listQuery.ts'
import { networkNames } from '../api/networks.ts'
import { verificationMethods, verificationStatuses } from '../api/verificationRecord.ts'

const problem = { $ref: '#/components/schemas/Problem' }
const verification = { $ref: '#/components/schemas/AddressVerification' }

function refusal(description: string) {
  return { description, content: { 'application/problem+json': { schema: problem } } }
}

function answer(description: string, schema: object) {
  return { description, content: { 'application/json': { schema } } }
}

function body(name: string) {
  return {
    required: true,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  }
}

/** What every authenticated endpoint may answer. */
const always = {
  401: refusal('The token is missing, unknown or expired, or the request has to be signed and is not.'),
  403: refusal('The token lacks the scope, or the verification has expired.'),
  429: {
    ...refusal('Too many requests from this address.'),
    headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } },
  },
  500: refusal('Something broke.'),
}

/** What every endpoint with a body may answer beside it. */
const withBody = {
  400: refusal('A field is missing or wrong: `invalid-argument`, or `unsupported-address`.'),
  413: refusal('The body is larger than 64 KiB.'),
  415: refusal('The body is not application/json.'),
}

const signature = {
  name: 'Paxos-Signature',
  in: 'header',
  required: false,
  description: 'JWS over the request, where the credentials demand it.',
  schema: { type: 'string' },
}

function filter(name: string, schema: object, description?: string) {
  return { name, in: 'query', required: false, schema, ...(description === undefined ? {} : { description }) }
}

const comparisons = ['lt', 'lte', 'eq', 'gte', 'gt']
const timeFilters = ['created_at', 'updated_at'].flatMap((field) =>
  comparisons.map((comparison) => filter(`${field}.${comparison}`, { type: 'string', format: 'date-time' })),
)

/** The four endpoints of address verification. */
export const verificationPaths = {
  '/v2/addresses/verifications': {
    post: {
      operationId: 'createAddressVerification',
      summary: 'Create Address Verification',
      security: [{ oauth: [writeScope] }],
      parameters: [signature],
      requestBody: body('NewVerification'),
      responses: {
        200: answer('The new verification, or the one that `ref_id` stands for already.', verification),
        ...withBody,
        ...always,
        409: refusal('`already-exists`: `ref_id` belongs to a verification with other content.'),
      },
    },
    get: {
      operationId: 'listAddressVerifications',
      summary: 'List Address Verifications',
      security: [{ oauth: [readScope] }],
      parameters: [
        signature,
        filter('status', { type: 'string', enum: verificationStatuses }),
        filter('verification_method', { type: 'string', enum: verificationMethods }),
        filter('network', { type: 'string', examples: networkNames }),
        filter('address', { type: 'string' }, 'EVM addresses in any case.'),
        filter('deposit_address', { type: 'string' }),
        ...timeFilters,
        filter('order', { type: 'string', enum: ['ASC', 'DESC'], default: 'DESC' }),
        filter('order_by', { type: 'string', enum: ['CREATED_AT'] }),
        filter('limit', { type: 'integer', minimum: 1, maximum: maximumLimit, default: defaultLimit }),
        filter('page_cursor', { type: 'string' }, 'From the page before, with the same filters and order.'),
      ],
      responses: {
        200: answer('One page.', { $ref: '#/components/schemas/VerificationPage' }),
        400: refusal('A filter is wrong.'),
        ...always,
      },
    },
  },
  '/v2/addresses/verifications/{id}': {
    get: {
      operationId: 'getAddressVerification',
      summary: 'Get Address Verification',
      security: [{ oauth: [readScope] }],
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }, signature],
      responses: {
        200: answer('The verification.', verification),
        ...always,
        404: refusal('There is none of this id in the account.'),
      },
    },
  },
  '/v2/addresses/verifications/signature': {
    post: {
      operationId: 'submitSignature',
      summary: 'Submit Signature',
      description: 'A signature that does not verify is no error: the verification comes back PENDING.',
      security: [{ oauth: [writeScope] }],
      parameters: [signature],
      requestBody: body('SignatureSubmission'),
      responses: {
        200: answer('The verification, APPROVED or still PENDING.', verification),
        ...withBody,
        ...always,
        404: refusal('There is none of this id in the account.'),
      },
    },
  },
}
