import type { Vocabulary } from './vocabulary.ts'

/** Uzbek. */
export const uz: Vocabulary = {
  agencyNames: 'УзА',
}
