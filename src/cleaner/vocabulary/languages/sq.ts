import type { Vocabulary } from './vocabulary.ts'

/** Albanian. */
export const sq: Vocabulary = {
  bylinePrefixes: 'nga | shkruar nga',
  nameJoiners: 'dhe',
  agencyNames: 'ATA',
  months: `
    janar jan | shkurt shk | mars mar | prill pri | maj | qershor qer | korrik korr | gusht gush
    shtator sht | tetor tet | nëntor nën | dhjetor dhj
  `,
  publishWords: 'publikuar',
  updateWords: 'përditësuar',
}
