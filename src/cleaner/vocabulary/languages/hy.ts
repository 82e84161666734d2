import type { Vocabulary } from './vocabulary.ts'

/** Armenian. */
export const hy: Vocabulary = {
  agencyNames: 'Armenpress | Арменпресс',
}
