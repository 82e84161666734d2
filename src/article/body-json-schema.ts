import { bodySchema, type Field, type NodeGroup } from './body-schema.ts'
import { maxUrlLength } from './safe-url.ts'

/**
 * Prints `bodySchema` as JSON Schema (2020-12) for the OpenAPI document, one definition for each type of node.
 *
 * @param prefix The beginning of references, e.g. `#/components/schemas/`.
 */
export function bodyJsonSchema(prefix: string): Record<string, object> {
  const member = (group: NodeGroup): object => {
    const members = Object.entries(bodySchema)
      .filter(([, rule]) => rule.group === group)
      .map(([type]) => ({ $ref: `${prefix}${type}` }))
    return members.length === 1 ? { ...members[0] } : { anyOf: members }
  }
  return Object.fromEntries(
    Object.entries(bodySchema).map(([type, rule]) => [
      type,
      {
        type: 'object',
        additionalProperties: false,
        required: [
          'type',
          ...Object.keys(rule.fields).filter((name) => !isOptional(rule.fields[name])),
        ],
        properties: {
          type: { const: type },
          ...Object.fromEntries(
            Object.entries(rule.fields).map(([name, field]) => [
              name,
              fieldJsonSchema(field, member),
            ]),
          ),
        },
      },
    ]),
  )
}

function isOptional(field: Field | undefined): boolean {
  return field !== undefined && 'optional' in field && field.optional === true
}

function fieldJsonSchema(field: Field, member: (group: NodeGroup) => object): object {
  const orNull = (type: string) => ('nullable' in field ? [type, 'null'] : type)
  switch (field.kind) {
    case 'string':
      return { type: orNull('string'), maxLength: field.maxLength }
    case 'integer':
      return { type: orNull('integer'), minimum: field.minimum, maximum: field.maximum }
    case 'boolean':
      return { type: 'boolean' }
    case 'url':
      return { type: orNull('string'), format: 'uri', maxLength: maxUrlLength }
    case 'oneOf':
      return { enum: field.values }
    case 'listOf':
      return { type: 'array', items: { enum: field.values }, maxItems: field.maxItems }
    case 'marking':
      return {
        type: 'object',
        additionalProperties: false,
        required: field.hName ? ['hName', 'hProperties'] : ['hProperties'],
        properties: {
          ...(field.hName && { hName: { const: field.hName } }),
          hProperties: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
              lang: { type: 'string', description: 'BCP 47 tag' },
              dir: { enum: ['ltr', 'rtl'] },
            },
          },
        },
      }
    case 'nodes':
      return {
        type: 'array',
        items: member(field.group),
        minItems: field.minItems ?? 0,
      }
  }
}
