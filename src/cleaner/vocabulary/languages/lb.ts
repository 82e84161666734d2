import type { Vocabulary } from './vocabulary.ts'

/** Luxembourgish. */
export const lb: Vocabulary = {
  months: `
    januar jan | februar feb | mäerz mäe | abrëll abr | mee | juni jun | juli jul | august aug
    september sep | oktober okt | november nov | dezember dez
  `,
}
