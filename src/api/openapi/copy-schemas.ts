/** The schemas of copies, by name. */
export function copySchemas(): Record<string, object> {
  return {
    CopyLine: { type: 'object', additionalProperties: true },
    WrittenCopy: {
      type: 'object',
      required: ['written', 'present'],
      properties: {
        written: { type: 'integer' },
        present: { type: 'integer', description: 'Lines of what is there already, which stays' },
      },
    },
  }
}
