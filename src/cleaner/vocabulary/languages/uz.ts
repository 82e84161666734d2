import type { Vocabulary } from './vocabulary.ts'

/** Uzbek. */
export const uz: Vocabulary = {
  agencyNames: 'УзА',
  months: `
    yanvar yan | fevral fev | mart mar | aprel apr | may | iyun iyn | iyul iyl | avgust avg
    sentabr sen | oktabr okt | noyabr noy | dekabr dek
  `,
}
