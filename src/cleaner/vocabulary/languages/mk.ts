import type { Vocabulary } from './vocabulary.ts'

/** Macedonian. */
export const mk: Vocabulary = {
  commentsLabels: 'коментари',
  bylinePrefixes: 'пише | пишува',
  nameJoiners: 'и',
  agencyNames: 'MIA | МИА',
  publishWords: 'објављено',
  updateWords: 'ажурирано',
  creditLabels: 'извор | слика',
}
