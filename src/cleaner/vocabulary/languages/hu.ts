import type { Vocabulary } from './vocabulary.ts'

/** Hungarian. */
export const hu: Vocabulary = {
  elsewhereLabels: `
    a témában | ajánljuk | ajánlott | ajánló | bővebben | ez is érdekelhet | ez is érdekelheti
    ezeket is olvassa | ezt is olvasd el | ezt is olvassa el | kapcsolódó | kapcsolódó anyagok
    kapcsolódó cikk | kapcsolódó cikkek | kapcsolódó hírek | kapcsolódó tartalom | kapcsolódó írások
    legfrissebb | legfrissebb hírei | legfrissebb hírek | legnépszerűbb | legolvasottabb | olvasd el
    olvassa el | olvasson tovább | olvasta már | további cikkek | további hírek
  `,
  ownLabels: `
    belépés | betűméret | címkék | feliratkozás | hirdetés | hozzászólás | hozzászólások | hírlevél
    iratkozz fel | iratkozzon fel | kommentek | kövess minket | kövessen minket | megosztom
    megosztás | nyomtat | nyomtatás | regisztráció | szerző | szólj hozzá | szóljon hozzá | tartalom
  `,
  commentsLabels: 'hozzászólások',
  prompts: 'feliratkozás | hírlevél | kövess minket',
  bylinePrefixes: 'szerző | írta',
  nameJoiners: 'és',
  deskWords: 'szerkesztőség',
  agencyNames: 'MTI',
  publishWords: 'megjelent',
  updateWords: 'frissítve | frissült',
  creditLabels: 'forrás | fotó | kép',
  creditNames: 'MTI',
  leadPictureLabels: 'borítókép | nyitókép',
  errorTitles: 'az oldal nem található',
  consentPhrases: 'elfogadom',
  paywallPhrases: 'előfizetőinknek | előfizetőknek',
}
