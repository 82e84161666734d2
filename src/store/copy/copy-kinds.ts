/**
 * What a copy of a site consists of, in the order in which a site is built from it. `articles` has all that belongs to
 * an article; the others are tables.
 */
export const copyKinds = [
  'rules',
  'rule-versions',
  'glossary',
  'blocks',
  'tokens',
  'articles',
  'related',
  'views',
  'reports',
  'intake-days',
  'served-days',
  'archive',
  'receivers',
] as const

export type CopyKind = (typeof copyKinds)[number]

/** Reads the name of a kind from an address; `null` when it is none. */
export function parseCopyKind(text: string): CopyKind | null {
  return copyKinds.find((kind) => kind === text) ?? null
}
