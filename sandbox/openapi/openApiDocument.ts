import { readScope, writeScope } from '../api/authenticate.ts'
import { schemas } from './schemas.ts'
import { tokenPath } from './tokenPath.ts'
import { verificationPaths } from './verificationPaths.ts'

/**
 * Describes the API as this sandbox serves it, OpenAPI 3.1. Written by hand from the guide; the tests hold every
 * response of the API against it.
 */
export function openApiDocument(serverUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Address verification, local sandbox',
      version: '2',
      description:
        'A local stand-in for the address verification endpoints of the Paxos API, which are in Developer Preview. Where Paxos publishes nothing, the choice is this sandbox’s own: see docs/sandbox.md.',
    },
    servers: [{ url: serverUrl }],
    paths: { ...tokenPath, ...verificationPaths },
    components: {
      schemas,
      securitySchemes: {
        oauth: {
          type: 'oauth2',
          flows: {
            clientCredentials: {
              tokenUrl: `${serverUrl}/oauth2/token`,
              scopes: {
                [readScope]: 'Read address verifications',
                [writeScope]: 'Create them and submit signatures',
              },
            },
          },
        },
      },
    },
  }
}
