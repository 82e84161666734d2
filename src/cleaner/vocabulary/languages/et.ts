import type { Vocabulary } from './vocabulary.ts'

/** Estonian. */
export const et: Vocabulary = {
  elsewhereLabels: `
    enim loetud | loe ka | loe lisaks | loe veel | loetumad | rohkem uudiseid | samal teemal
    seotud artiklid | seotud lood | vaata ka | viimased uudised
  `,
  ownLabels: `
    autor | jaga | jälgi meid | kommentaarid | kommenteeri | märksõnad | prindi | reklaam | telli
    uudiskiri
  `,
  nameJoiners: 'ja',
  agencyNames: 'BNS | ERR',
  publishWords: 'avaldatud',
  updateWords: 'uuendatud',
  paywallPhrases: 'tellijale',
}
