import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { openApiDocument } from './openApiDocument.ts'

type Described = { content?: Record<string, { schema: object }>; headers?: Record<string, unknown> }
type Operation = { responses: Record<string, Described> }

const document = openApiDocument('http://localhost')
const paths: Record<string, Record<string, Operation>> = document.paths

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
formats.default(ajv)
ajv.addVocabulary(['example', 'components'])
ajv.addSchema({ $id: 'openapi', ...closed({ components: { schemas: document.components.schemas } }) })
const validators = new Map<string, ValidateFunction>()

/**
 * Throws unless the description has this response: the path, method, status, content type, and a body of that
 * schema with no field beyond it. For tests.
 */
export async function holdAgainstDescription(method: string, url: string, response: Response): Promise<void> {
  const { pathname } = new URL(url)
  const operation = operationOf(method, pathname)
  // An address or method that is none answers 404, which no operation describes.
  if (operation === undefined) return
  const what = `${method} ${pathname} → ${response.status}`
  const described = operation.responses[response.status]
  if (described === undefined) throw new Error(`${what}: the description has no such status`)
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const media = described.content?.[type]
  if (media === undefined) throw new Error(`${what}: the description has no ${type}`)
  for (const name of Object.keys(described.headers ?? {})) {
    if (!response.headers.has(name)) throw new Error(`${what}: the header ${name} is missing`)
  }
  const body: unknown = await response.clone().json()
  const validate = validatorOf(media.schema)
  if (!validate(body))
    throw new Error(`${what}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(body)}`)
}

function operationOf(method: string, pathname: string): Operation | undefined {
  const fixed = paths[pathname]?.[method.toLowerCase()]
  if (fixed !== undefined) return fixed
  const single = /^\/v2\/addresses\/verifications\/[^/]+$/.test(pathname)
  return single ? paths['/v2/addresses/verifications/{id}']?.[method.toLowerCase()] : undefined
}

function validatorOf(schema: object): ValidateFunction {
  const key = JSON.stringify(schema)
  const found = validators.get(key) ?? ajv.compile(closed(JSON.parse(key.replaceAll('"#/', '"openapi#/'))))
  validators.set(key, found)
  return found
}

/** The schema with every object closed: a field that the description does not know is a fault here. */
function closed<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(closed) as Part
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part).map(([name, value]) => [name, closed(value)] as const)
  const isObjectSchema = 'properties' in part && 'type' in part && !('additionalProperties' in part)
  return Object.fromEntries([...entries, ...(isObjectSchema ? [['additionalProperties', false]] : [])])
}
