import type { Vocabulary } from './vocabulary.ts'

/** Somali. */
export const so: Vocabulary = {
  months: `
    jannaayo janaayo jan | febraayo feb | maarso mar | abriil abr | maayo may | juun jun
    luulyo lul | ogosto agosto ogs | sebteembar sebtembar seb | oktoobar okt | noofeembar nof
    diseembar dis
  `,
}
