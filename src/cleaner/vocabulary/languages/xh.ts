import type { Vocabulary } from './vocabulary.ts'

/** Xhosa. */
export const xh: Vocabulary = {
  months: `
    janyuwari jan | februwari feb | matshi mat | epreli epr | meyi mey | juni jun | julayi jul
    agasti aga | septemba sep | okthoba okthobha okt | novemba nov | disemba dis
  `,
}
