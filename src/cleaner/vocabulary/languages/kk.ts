import type { Vocabulary } from './vocabulary.ts'

/** Kazakh. */
export const kk: Vocabulary = {
  commentsLabels: 'пікірлер',
  agencyNames: 'Kazinform | Казинформ',
}
