import type { BodyNode } from './body.ts'

/** Limits of a stored body, well above any real article (the longest seen has 2,900 nodes and depth 9). */
export const bodyLimits = { nodes: 60_000, depth: 48, textLength: 2_000_000 } as const

/** What a node may be a child of; mdast calls it a content model. */
export type NodeGroup = 'block' | 'phrasing' | 'listItem' | 'tableRow' | 'tableCell' | 'image'

export type Field =
  | { kind: 'string'; maxLength: number; nullable?: true }
  | { kind: 'integer'; minimum: number; maximum: number; nullable?: true }
  | { kind: 'boolean' }
  | { kind: 'url'; schemes: 'web' | 'link'; nullable?: true }
  | { kind: 'oneOf'; values: readonly (string | null)[] }
  | { kind: 'listOf'; values: readonly (string | null)[]; maxItems: number }
  | { kind: 'nodes'; group: NodeGroup; minItems?: number; optional?: true }
  /** Language and direction; bodies stored by earlier versions have none. */
  | { kind: 'marking'; optional: boolean; hName?: 'span' }

type NodeRule = { group: NodeGroup | 'root'; fields: Readonly<Record<string, Field>> }

const children = (group: NodeGroup, minItems = 0): { children: Field } => ({
  children: { kind: 'nodes', group, minItems },
})
const marked = { data: { kind: 'marking', optional: true } } as const
const text = { value: { kind: 'string', maxLength: bodyLimits.textLength } } as const
const footnote = {
  identifier: { kind: 'string', maxLength: 100 },
  label: { kind: 'string', maxLength: 100 },
} as const
const line = (maxLength: number): Field => ({ kind: 'string', maxLength, nullable: true })
const url = (schemes: 'web' | 'link'): Field => ({ kind: 'url', schemes })
const pixels: Field = { kind: 'integer', minimum: 1, maximum: 100_000, nullable: true }
const span: Field = { kind: 'integer', minimum: 1, maximum: 100 }

/** The closed list of nodes that a body may hold, with the fields of each and the children it allows. */
export const bodySchema: Readonly<Record<BodyNode['type'], NodeRule>> = {
  root: { group: 'root', fields: children('block') },
  paragraph: { group: 'block', fields: { ...children('phrasing', 1), ...marked } },
  heading: {
    group: 'block',
    fields: {
      depth: { kind: 'integer', minimum: 2, maximum: 6 },
      ...children('phrasing', 1),
      ...marked,
    },
  },
  list: {
    group: 'block',
    fields: {
      ordered: { kind: 'boolean' },
      start: { kind: 'integer', minimum: 0, maximum: 1_000_000_000, nullable: true },
      spread: { kind: 'boolean' },
      ...children('listItem', 1),
      ...marked,
    },
  },
  listItem: { group: 'listItem', fields: { spread: { kind: 'boolean' }, ...children('block', 1) } },
  table: {
    group: 'block',
    fields: {
      align: { kind: 'listOf', values: ['left', 'right', 'center', null], maxItems: 1000 },
      caption: { kind: 'nodes', group: 'phrasing', minItems: 1, optional: true },
      ...children('tableRow', 1),
      ...marked,
    },
  },
  tableRow: { group: 'tableRow', fields: children('tableCell', 1) },
  tableCell: {
    group: 'tableCell',
    fields: { header: { kind: 'boolean' }, colspan: span, rowspan: span, ...children('phrasing') },
  },
  blockquote: { group: 'block', fields: { ...children('block', 1), ...marked } },
  code: { group: 'block', fields: { lang: line(40), ...text } },
  thematicBreak: { group: 'block', fields: {} },
  footnoteDefinition: { group: 'block', fields: { ...footnote, ...children('block', 1) } },
  figure: {
    group: 'block',
    fields: {
      ...children('image'), // none if the page holds the picture itself and names no address
      caption: { kind: 'nodes', group: 'phrasing' },
      credit: line(500),
    },
  },
  image: {
    group: 'image',
    fields: {
      url: url('web'),
      alt: { kind: 'string', maxLength: 2000 },
      title: line(500),
      width: pixels,
      height: pixels,
    },
  },
  embed: {
    group: 'block',
    fields: {
      url: url('web'),
      provider: { kind: 'string', maxLength: 100 },
      title: line(500),
      media: { kind: 'oneOf', values: ['video', 'audio', null] },
      poster: { kind: 'url', schemes: 'web', nullable: true },
    },
  },
  text: { group: 'phrasing', fields: text },
  emphasis: { group: 'phrasing', fields: children('phrasing', 1) },
  strong: { group: 'phrasing', fields: children('phrasing', 1) },
  delete: { group: 'phrasing', fields: children('phrasing', 1) },
  superscript: { group: 'phrasing', fields: children('phrasing', 1) },
  subscript: { group: 'phrasing', fields: children('phrasing', 1) },
  ruby: {
    group: 'phrasing',
    fields: { ...children('phrasing', 1), reading: { kind: 'string', maxLength: 500 } },
  },
  inlineCode: { group: 'phrasing', fields: text },
  break: { group: 'phrasing', fields: {} },
  link: {
    group: 'phrasing',
    fields: { url: url('link'), title: line(500), ...children('phrasing', 1) },
  },
  span: {
    group: 'phrasing',
    fields: {
      ...children('phrasing', 1),
      data: { kind: 'marking', optional: false, hName: 'span' },
    },
  },
  footnoteReference: { group: 'phrasing', fields: footnote },
}
