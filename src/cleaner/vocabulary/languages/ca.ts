import type { Vocabulary } from './vocabulary.ts'

/** Catalan. */
export const ca: Vocabulary = {
  elsewhereLabels: `
    articles relacionats | el més llegit | et pot interessar | llegeix també | llegir més
    llegiu també | més notícies | notícies relacionades | últimes notícies
  `,
  ownLabels: `
    butlletí | comentaris | comparteix | etiquetes | publicitat | segueix nos | subscriu te | temes
  `,
  commentsLabels: 'comentaris',
  bylinePrefixes: 'autor',
  nameJoiners: 'i',
  agencyNames: 'ACN | Agència Catalana de Notícies',
  publishWords: 'publicat',
  updateWords: 'actualitzat',
  creditLabels: 'foto | foto de | fotografia',
  paywallPhrases: 'només per a subscriptors',
}
