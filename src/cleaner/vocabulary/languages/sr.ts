import type { Vocabulary } from './vocabulary.ts'

/** Serbian. */
export const sr: Vocabulary = {
  elsewhereLabels: `
    bonus video | još vesti | najnovije vesti | najčitanije | povezane vesti | pročitajte i
    pročitajte još | pročitajte više | најновије вести | најчитаније | повезане вести | погледајте и
    прочитајте више | прочитајте и | прочитајте још | још вести
  `,
  ownLabels: `
    ključne reči | komentari | ostavi komentar | podeli | pratite nas | tagovi | аутор | коментари
    кључне речи | оглас | ознаке | остави коментар | подели | пратите нас | реклама | тагови
  `,
  commentsLabels: 'komentari | коментари',
  prompts: 'pratite nas',
  bylinePrefixes: 'napisao | piše | pišu | аутор | пише',
  nameJoiners: 'i | и',
  deskWords: 'redakcija',
  agencyNames: 'Beta | FoNet | Tanjug | Танјуг',
  publishWords: 'objavljen | objavljeno | објављено',
  updateWords: 'ažurirano | ажурирано',
  creditLabels: 'foto arhiv | foto arhiva | izvor | извор | слика',
  leadPictureLabels: 'glavna fotografija | naslovna fotografija',
  paywallPhrases: 'samo za pretplatnike | за претплатнике',
}
