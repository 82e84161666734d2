import type { Vocabulary } from './vocabulary.ts'

/** Afrikaans. */
export const af: Vocabulary = {
  elsewhereLabels: 'lees meer | lees ook | meer soos dit | verwante artikels',
  bylinePrefixes: 'deur | geskryf deur',
  updateWords: 'bygwerk',
}
