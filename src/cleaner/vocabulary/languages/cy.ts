import type { Vocabulary } from './vocabulary.ts'

/** Welsh. */
export const cy: Vocabulary = {
  nameParticles: 'ap',
}
