import type { Vocabulary } from './vocabulary.ts'

/** Azerbaijani. */
export const az: Vocabulary = {
  elsewhereLabels: 'həmçinin oxuyun | oxşar xəbərlər | son xəbərlər | ən çox oxunanlar',
  bylinePrefixes: 'müəllif',
  nameJoiners: 'və',
  agencyNames: 'Azertac',
  updateWords: 'yenilənib',
  creditLabels: 'fotoqraf',
}
