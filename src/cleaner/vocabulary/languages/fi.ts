import type { Vocabulary } from './vocabulary.ts'

/** Finnish. */
export const fi: Vocabulary = {
  elsewhereLabels: `
    aiheesta lisää | katso myös | kuuntele myös | lisää aiheesta | lue lisää | lue myös | luetuimmat
    suosittelemme | tuoreimmat | uusimmat
  `,
  ownLabels: `
    aiheet | jaa | jaa artikkeli | kirjoittaja | kommentit | kommentoi | kuuntele | mainos
    seuraa meitä | tilaa | tulosta | uutiskirje
  `,
  commentsLabels: 'kommentit',
  prompts: 'seuraa meitä | tilaa | uutiskirje',
  bylinePrefixes: 'kirjoittaja | teksti | toimittaja',
  nameJoiners: 'ja',
  deskWords: 'toimitus',
  agencyNames: 'STT',
  publishWords: 'julkaistu',
  updateWords: 'muokattu | päivitetty',
  creditLabels: 'kuva | kuvaaja | lähde',
  creditNames: 'Lehtikuva',
  leadPictureLabels: 'kansikuva | pääkuva',
  errorTitles: 'sivua ei löydy',
  consentPhrases: 'hyväksy kaikki',
  paywallPhrases: 'lue koko juttu | tilaajille | vain tilaajille',
}
