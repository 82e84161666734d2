import type { Vocabulary } from './vocabulary.ts'

/** Icelandic. */
export const is: Vocabulary = {
  elsewhereLabels: `
    fleiri fréttir | lesa meira | lesa nánar | lestu einnig | lestu meira | mest lesið
    nýjustu fréttir | sjá einnig | tengdar fréttir
  `,
  ownLabels: 'athugasemdir | auglýsing | deila | efnisorð | fylgdu okkur | prenta | áskrift',
  bylinePrefixes: 'höfundur',
  nameJoiners: 'og',
  publishWords: 'birt',
  updateWords: 'uppfært',
  creditLabels: 'ljósmynd | mynd',
}
