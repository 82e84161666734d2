import type { Vocabulary } from './vocabulary.ts'

/** Swahili. */
export const sw: Vocabulary = {
  elsewhereLabels: 'habari zinazohusiana | soma pia | soma zaidi',
  bylinePrefixes: 'mwandishi | na',
  nameJoiners: 'na',
}
