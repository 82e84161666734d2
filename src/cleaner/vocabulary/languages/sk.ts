import type { Vocabulary } from './vocabulary.ts'

/** Slovak. */
export const sk: Vocabulary = {
  elsewhereLabels: `
    k téme | mohlo by sa vám páčiť | mohlo by vás zaujímať | najnovšie správy | najčítanejšie
    odporúčame | prečítajte si | prečítajte si aj | prečítajte si tiež | prečítajte si viac
    súvisiace | súvisiace články | súvisiaci článok | viac na tému | viac o téme | čítajte aj
    čítajte tiež | čítajte viac | ďalšie články
  `,
  ledeLabels: 'perex',
  ownLabels: `
    autor | diskusia | komentáre | nahlásiť chybu | newsletter | odoberať | prihlásiť sa | reklama
    sledujte nás | tlačiť | témy | zdieľajte | zdieľať | značky
  `,
  commentsLabels: 'komentáre',
  prompts: 'sledujte nás',
  houseWords: 'my | naša | naše | našej | naši | našich | nám | nás | náš',
  bylinePrefixes: 'autor | autor/ka',
  otherRoles: 'foto:',
  nameJoiners: 'a',
  deskWords: 'redakcia',
  agencyNames: 'SITA | TASR',
  publishWords: 'publikované',
  updateWords: 'aktualizované',
  creditLabels: 'autor | foto | fotografia | zdroj',
  leadPictureLabels: 'titulná fotka',
  consentPhrases: 'souhlas',
  paywallPhrases: 'pre predplatiteľov',
}
