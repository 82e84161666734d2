import type { Vocabulary } from './vocabulary.ts'

/** Albanian. */
export const sq: Vocabulary = {
  bylinePrefixes: 'nga | shkruar nga',
  nameJoiners: 'dhe',
  agencyNames: 'ATA',
  publishWords: 'publikuar',
  updateWords: 'përditësuar',
}
