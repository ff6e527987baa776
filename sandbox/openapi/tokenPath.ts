const form = {
  schema: {
    type: 'object',
    required: ['grant_type', 'client_id', 'client_secret'],
    properties: {
      grant_type: { type: 'string', const: 'client_credentials' },
      client_id: { type: 'string' },
      client_secret: { type: 'string' },
      scope: { type: 'string', description: 'Space-delimited. Without it the token has none.' },
    },
  },
}

const oauthError = { 'application/json': { schema: { $ref: '#/components/schemas/OAuthError' } } }
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

/** The token endpoint: the client credentials grant of RFC 6749 section 4.4. */
export const tokenPath = {
  '/oauth2/token': {
    post: {
      operationId: 'createToken',
      summary: 'Get an access token',
      security: [],
      requestBody: {
        required: true,
        content: { 'multipart/form-data': form, 'application/x-www-form-urlencoded': form },
      },
      responses: {
        200: {
          description: 'A token.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/AccessToken' } } },
        },
        400: { description: 'The form is wrong, or a scope is not enabled.', content: oauthError },
        401: { description: 'Unknown client id or wrong secret.', content: oauthError },
        413: { description: 'The body is larger than 64 KiB.', content: problem },
        429: {
          description: 'Too many requests from this address.',
          headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } },
          content: problem,
        },
        500: { description: 'Something broke.', content: problem },
      },
    },
  },
}
