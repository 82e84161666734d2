import type { Vocabulary } from './vocabulary.ts'

/** Croatian. */
export const hr: Vocabulary = {
  elsewhereLabels: `
    izdvojeno | još na temu | možda će vas zanimati | najnovije | najnovije vijesti | najčitanije
    opširnije | pogledajte i | povezane vijesti | preporučeno | pročitajte i | pročitajte još
    pročitajte više | saznajte više | vezane vijesti | vidi još | više o temi | više vijesti
  `,
  ownLabels: `
    autor | ispis | ključne riječi | komentari | komentiraj | oglas | oznake | podijeli | podijelite
    pratite nas | pretplati se | reklama | tagovi
  `,
  commentsLabels: 'komentari',
  prompts: 'pratite nas',
  bylinePrefixes: 'autor | napisao | piše | pišu',
  otherRoles: 'foto:',
  nameJoiners: 'i',
  deskWords: 'redakcija | uredništvo',
  agencyNames: 'HINA | Hina',
  publishWords: 'objavljen | objavljeno',
  updateWords: 'ažurirano | izmijenjeno',
  creditLabels: 'foto | foto arhiva | izvor',
  creditNames: 'PIXSELL',
  leadPictureLabels: 'glavna fotografija | naslovna fotografija',
  paywallPhrases: 'samo za pretplatnike',
}
