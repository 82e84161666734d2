import { scopes } from '../../access/scope.ts'
import { jsonSchemas } from './json-schemas.ts'

/** The schemas of tokens, by name. */
export function tokenSchemas(): Record<string, object> {
  return {
    TokenForm: jsonSchemas.tokenForm,
    RotationForm: jsonSchemas.rotationForm,
    Token: token,
    NewToken: {
      allOf: [
        { $ref: '#/components/schemas/Token' },
        {
          type: 'object',
          required: ['token'],
          properties: { token: { ...text, description: 'To be sent as the bearer token' } },
        },
      ],
    },
    Tokens: {
      type: 'object',
      required: ['tokens'],
      properties: { tokens: { type: 'array', items: { $ref: '#/components/schemas/Token' } } },
    },
  }
}

const text = { type: 'string' }
const moment = { type: ['string', 'null'], format: 'date-time' }

const properties = {
  id: text,
  name: text,
  scopes: { type: 'array', items: { enum: scopes } },
  source: { type: ['string', 'null'], description: 'The only domain that it may send pages of' },
  perMinute: { type: ['integer', 'null'] },
  createdBy: { ...text, description: 'The name of the token that made it' },
  createdAt: { type: 'string', format: 'date-time' },
  lastUsedAt: { ...moment, description: 'To the hour' },
  expiresAt: moment,
  formerUntil: { ...moment, description: 'Until when the secret before the last rotation works' },
  revokedAt: moment,
}

const token = { type: 'object', required: Object.keys(properties), properties }
