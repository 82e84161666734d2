import type { Vocabulary } from './vocabulary.ts'

/** Belarusian. */
export const be: Vocabulary = {
  commentsLabels: 'каментары',
  bylinePrefixes: 'аўтар',
  agencyNames: 'Belta | БЕЛТА | БелТА | Белта',
  publishWords: 'апублікавана',
  updateWords: 'абноўлена',
}
