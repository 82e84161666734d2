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
  months: `
    janúar jan | febrúar feb | mars mar | apríl apr | maí | júní jún | júlí júl | ágúst ágú
    september sep | október okt | nóvember nóv | desember des
  `,
  publishWords: 'birt',
  updateWords: 'uppfært',
  creditLabels: 'ljósmynd | mynd',
}
