const text = { type: 'string' }

const runs = {
  type: 'array',
  items: {
    type: 'object',
    required: ['change', 'text'],
    properties: { change: { enum: ['kept', 'inserted', 'deleted'] }, text },
  },
}

/** The properties of a difference between two versions of an article. */
export const differenceProperties = {
  fields: {
    type: 'array',
    description: 'Those that differ',
    items: { type: 'object', required: ['field', 'runs'], properties: { field: text, runs } },
  },
  parts: {
    type: 'array',
    description:
      'All paragraphs, items, rows and pictures of both; restyled ones differ in a link, a mark or a picture',
    items: {
      type: 'object',
      required: ['kind', 'change', 'runs'],
      properties: {
        kind: text,
        change: { enum: ['kept', 'inserted', 'deleted', 'changed', 'restyled'] },
        runs,
      },
    },
  },
}
