import type { Vocabulary } from './vocabulary.ts'

/** Bosnian. */
export const bs: Vocabulary = {
  commentsLabels: 'komentari',
  agencyNames: 'FENA | SRNA',
  months: `
    januar jan | februar feb | mart mar | april apr | maj | juni jun | juli jul | august aug
    septembar sep | oktobar okt | novembar nov | decembar dec
  `,
  publishWords: 'objavljen | objavljeno',
  updateWords: 'ažurirano | izmijenjeno',
}
