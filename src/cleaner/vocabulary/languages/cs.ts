import type { Vocabulary } from './vocabulary.ts'

/** Czech. */
export const cs: Vocabulary = {
  elsewhereLabels: `
    další zprávy | další články | doporučené | doporučujeme | k tématu | mohlo by vás také zajímat
    mohlo by vás zajímat | nejčtenější | následuje obsah | přečtěte si | přečtěte si také
    sledujte také | související | související témata | související články | více k tématu
    více o tématu | čtěte dále | čtěte i | čtěte také | čtěte více
  `,
  ledeLabels: 'perex | souhrn',
  ownLabels: `
    autor | diskuse | diskuze | komentáře | nahlásit chybu | newsletter | o autorovi | obsah
    odebírat | poslouchat | přihlásit se | reklama | sdílejte | sdílet | sledujte nás | tisk
    témata | vstoupit do diskuse | štítky
  `,
  commentsLabels: 'komentáře',
  prompts: `
    následuje obsah vložený | odebírejte | přihlaste se k odběru | sledujte nás
    všechna práva vyhrazena
  `,
  houseWords: 'my | naše | našem | naši | našich | našim | nám | nás | náš',
  bylinePrefixes: 'autor | autor/ka | autor: | autoři | napsal | napsala',
  otherRoles: 'foto: | fotografie:',
  nameJoiners: 'a',
  deskWords: 'redakce',
  agencyNames: 'CTK | ČTK',
  controlNames: 'přihlásit se',
  publishWords: 'publikováno | vydáno',
  updateWords: 'aktualizace | aktualizováno',
  creditLabels: 'autor | autor fotografie | foto | foto autor | fotograf | fotografie | zdroj',
  creditNames: 'CTK | ČTK',
  leadPictureLabels: 'titulní foto | úvodní foto',
  errorTitles: 'stránka nebyla nalezena | stránka nenalezena | technické práce',
  consentPhrases: 'přijmout vše | souhlas',
  paywallPhrases: 'pro předplatitele',
}
