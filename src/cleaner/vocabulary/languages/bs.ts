import type { Vocabulary } from './vocabulary.ts'

/** Bosnian. */
export const bs: Vocabulary = {
  commentsLabels: 'komentari',
  agencyNames: 'FENA | SRNA',
  publishWords: 'objavljen | objavljeno',
  updateWords: 'ažurirano | izmijenjeno',
}
