import type { Vocabulary } from './vocabulary.ts'

/** Swedish. */
export const sv: Vocabulary = {
  elsewhereLabels: `
    detta är en annons | fler nyheter | lyssna också | läs mer | läs också | läs vidare | läs även
    mer om | mest läst | missa inte | rekommenderas | rekommenderat | relaterade artiklar
    relaterat | se också | senaste nytt
  `,
  ledeLabels: 'sammanfattning',
  openingJoiners: 'och',
  ownLabels: `
    annons | dela | dela artikeln | följ oss | innehåll | kommentarer | kommentera | lyssna
    nyhetsbrev | om skribenten | prenumerera | skriv ut | taggar | ämnen
  `,
  commentsLabels: 'kommentarer',
  prompts: 'følj oss | nyhetsbrev | prenumerera',
  houseWords: 'oss | vi | vår | våra | vårt',
  bylinePrefixes: 'av | journalist | skriven av | skrivet av | text | text av',
  bylineOpenings: 'av',
  otherRoles: 'bild: | foto: | redaktör: | redigerad av | översatt av',
  nameJoiners: 'med | och',
  nameParticles: 'av',
  jobWords: 'journalist | reporter',
  deskWords: 'nyheter | redaktion | redaktionen | universitet',
  agencyNames: 'TT | TT Nyhetsbyrån',
  controlNames: 'logga in',
  publishWords: 'publicerad | publicerat',
  updateWords: 'uppdaterad | uppdaterat | ändrad',
  issueWords: 'pappersutgåvan',
  creditLabels: 'arkivbild | bild | bildkälla | foto | fotograf | källa',
  creditNames: 'TT',
  leadPictureLabels: 'toppbild',
  errorTitles: 'sidan hittades inte',
  consentPhrases: 'godkänn alla | vi och våra partners',
  paywallPhrases: 'för prenumeranter | läs vidare | redan prenumerant',
}
