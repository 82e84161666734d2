import type { Vocabulary } from './vocabulary.ts'

/** Danish. */
export const da: Vocabulary = {
  elsewhereLabels: `
    anbefalet | flere nyheder | hør også | læs mere | læs også | mere om | mest læst
    relaterede artikler | relateret | se også | seneste nyheder | seneste nyt
  `,
  ledeLabels: 'sammendrag',
  openingJoiners: 'og',
  ownLabels: `
    abonner | annonce | del | del artiklen | emner | følg os | kommentarer | lyt | nyhedsbrev
    om forfatteren | udskriv
  `,
  commentsLabels: 'kommentarer',
  prompts: 'abonner på | følg os | nyhedsbrev',
  houseWords: 'os | vi | vor | vores',
  bylinePrefixes: 'af | foto og tekst | journalist | skrevet af | tekst | tekst af | tekst:',
  bylineOpenings: 'af',
  otherRoles: 'foto: | oversat af | redaktør: | redigeret af',
  nameJoiners: 'med | og',
  nameParticles: 'af',
  jobWords: 'journalist | reporter',
  deskWords: 'redaktion | redaktionen',
  agencyNames: 'Ritzau',
  publishWords: 'offentliggjort | publiceret',
  updateWords: 'opdateret',
  issueWords: 'papirudgaven',
  creditLabels: 'arkivfoto | foto | fotograf | kilde',
  creditNames: 'Ritzau',
  leadPictureLabels: 'topfoto',
  errorTitles: 'siden blev ikke fundet',
  consentPhrases: 'accepter alle | vi og vores partnere',
  paywallPhrases: 'bliv abonnent | for abonnenter | kun for abonnenter | læs resten | læs videre',
}
