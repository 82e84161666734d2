import type { Vocabulary } from './vocabulary.ts'

/** Basque. */
export const eu: Vocabulary = {
  months: `
    urtarrila urtarrilaren urt | otsaila otsailaren ots | martxoa martxoaren mar
    apirila apirilaren api | maiatza maiatzaren mai | ekaina ekainaren eka | uztaila uztailaren uzt
    abuztua abuztuaren abu | iraila irailaren ira | urria urriaren urr | azaroa azaroaren aza
    abendua abenduaren abe
  `,
}
