/** The form of the token endpoint, as the description of the API says it: none of our forms, because RFC 6749 lays it down. */
export const TOKEN_FORM = {
  type: 'object',
  required: ['grant_type', 'client_assertion_type', 'client_assertion'],
  properties: {
    grant_type: { type: 'string', const: 'client_credentials' },
    client_assertion_type: { type: 'string', const: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' },
    client_assertion: {
      type: 'string',
      description: 'A JWT that the program signed, for this address alone, used once',
    },
    scope: {
      type: 'string',
      description: 'Some of the actions of the account, with spaces between them; absent for all',
    },
    client_id: { type: 'string', format: 'uuid' },
  },
};

/** What comes with 200. */
export const TOKEN_ANSWER = {
  type: 'object',
  required: ['access_token', 'token_type', 'expires_in', 'scope'],
  properties: {
    access_token: { type: 'string' },
    token_type: { type: 'string', const: 'Bearer' },
    expires_in: { type: 'integer', description: 'Seconds' },
    scope: { type: 'string' },
  },
};

/** What comes with any other status (RFC 6749 §5.2). */
export const TOKEN_ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: { type: 'string', enum: ['invalid_request', 'invalid_client', 'invalid_scope', 'unsupported_grant_type'] },
    error_description: { type: 'string' },
  },
};
