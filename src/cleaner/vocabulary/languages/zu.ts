import type { Vocabulary } from './vocabulary.ts'

/** Zulu. */
export const zu: Vocabulary = {
  months: `
    januwari jan | februwari feb | mashi mas | ephreli eph | meyi mey | juni jun | julayi jul
    agasti aga | septhemba sep | okthoba okt | novemba nov | disemba dis
  `,
}
