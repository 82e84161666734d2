import type { Vocabulary } from './vocabulary.ts'

/** Norwegian. */
export const no: Vocabulary = {
  elsewhereLabels: `
    anbefalt | anbefalte saker | flere saker | hør også | les hele saken | les mer | les også
    mer om | mest lest | relatert | relaterte saker | se også | siste nytt
  `,
  ledeLabels: 'sammendrag',
  openingJoiners: 'og',
  ownLabels: `
    abonner | annonse | del | del artikkelen | emner | følg oss | kommentarer | lytt | nyhetsbrev
    om forfatteren | reklame | skriv ut
  `,
  commentsLabels: 'kommentarer',
  prompts: 'abonner på | følg oss | nyhetsbrev',
  houseWords: 'oss | vi | vår | våre | vårt',
  bylinePrefixes: 'av | foto og tekst | journalist | skrevet av | tekst | tekst av | tekst:',
  bylineOpenings: 'av',
  otherRoles: 'foto: | oversatt av | redaktør: | redigert av',
  nameJoiners: 'med | og',
  nameParticles: 'av',
  jobWords: 'journalist | reporter',
  deskWords: 'redaksjonen',
  agencyNames: 'NTB',
  publishWords: 'offentliggjort | publisert',
  updateWords: 'oppdatert',
  creditLabels: 'arkivfoto | foto | foto/ntb | fotograf | kilde',
  creditNames: 'NTB',
  leadPictureLabels: 'toppbilde | toppfoto',
  errorTitles: 'siden ble ikke funnet',
  consentPhrases: 'godta alle | vi og våre partnere',
  paywallPhrases: 'bli abonnent | for abonnenter | kun for abonnenter | les videre',
}
