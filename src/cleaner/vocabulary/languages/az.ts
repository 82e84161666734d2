import type { Vocabulary } from './vocabulary.ts'

/** Azerbaijani. */
export const az: Vocabulary = {
  elsewhereLabels: 'həmçinin oxuyun | oxşar xəbərlər | son xəbərlər | ən çox oxunanlar',
  bylinePrefixes: 'müəllif',
  nameJoiners: 'və',
  agencyNames: 'Azertac',
  months: `
    yanvar yan | fevral fev | mart mar | aprel apr | may | iyun iyn | iyul iyl | avqust avq
    sentyabr sen | oktyabr okt | noyabr noy | dekabr dek
  `,
  updateWords: 'yenilənib',
  creditLabels: 'fotoqraf',
}
