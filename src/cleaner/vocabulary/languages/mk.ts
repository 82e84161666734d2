import type { Vocabulary } from './vocabulary.ts'

/** Macedonian. */
export const mk: Vocabulary = {
  commentsLabels: 'коментари',
  bylinePrefixes: 'пише | пишува',
  nameJoiners: 'и',
  agencyNames: 'MIA | МИА',
  months: `
    јануари јан | февруари фев | март мар | април апр | мај | јуни јун | јули јул | август авг
    септември сеп | октомври окт | ноември ное | декември дек
  `,
  publishWords: 'објављено',
  updateWords: 'ажурирано',
  creditLabels: 'извор | слика',
}
