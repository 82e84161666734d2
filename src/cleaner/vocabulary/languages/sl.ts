import type { Vocabulary } from './vocabulary.ts'

/** Slovenian. */
export const sl: Vocabulary = {
  elsewhereLabels: `
    najbolj brano | najnovejše | poglejte si | povezane novice | preberi več | preberite tudi
    preberite več | preberite še | sorodne novice | več novic | več o temi | zadnje novice
  `,
  ownLabels: `
    avtor | deli | delite | ključne besede | komentarji | komentiraj | naroči se | natisni | oglas
    oglasno sporočilo | oznake | sledite nam
  `,
  commentsLabels: 'komentarji',
  bylinePrefixes: 'avtor | piše',
  otherRoles: 'foto:',
  nameJoiners: 'in',
  deskWords: 'redakcija | uredništvo',
  agencyNames: 'STA',
  publishWords: 'objavljen | objavljeno',
  updateWords: 'posodobljeno',
  creditLabels: 'foto | foto arhiv | vir',
  leadPictureLabels: 'glavna fotografija | naslovna fotografija',
  paywallPhrases: 'samo za naročnike',
}
