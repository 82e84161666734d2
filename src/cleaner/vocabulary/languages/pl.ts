import type { Vocabulary } from './vocabulary.ts'

/** Polish. */
export const pl: Vocabulary = {
  elsewhereLabels: `
    czytaj również | czytaj także | czytaj też | czytaj więcej | dowiedz się więcej
    najczęściej czytane | najnowsze | polecamy | polecane | powiązane | powiązane artykuły
    przeczytaj również | przeczytaj także | przeczytaj też | warto przeczytać | więcej na ten temat
    zobacz również | zobacz także | zobacz też | zobacz więcej
  `,
  ledeLabels: 'streszczenie | w skrócie',
  ownLabels: `
    autor | drukuj | komentarze | newsletter | o autorze | obserwuj nas | podziel się | reklama
    skomentuj | spis treści | subskrybuj | tagi | tematy | udostępnij | zapisz się
  `,
  commentsLabels: 'komentarze',
  prompts: 'obserwuj nas | wszelkie prawa zastrzeżone | zapisz się | śledź nas',
  surePrompts: 'newsletter',
  houseWords: 'my | nam | nas | nasz | nasza | nasze | naszego | naszej | naszych | naszym',
  bylinePrefixes: `
    autor | autorzy | napisane przez | oprac. | opracowanie | opracował | przygotował | tekst
    tekst:
  `,
  authorPaths: 'autor | autorzy',
  otherRoles: 'fot. | foto: | tłumaczenie: | zdjęcia:',
  nameJoiners: 'i',
  deskWords: 'redakcja | uniwersytet | wiadomości',
  agencyNames: 'PAP | Polska Agencja Prasowa',
  controlNames: 'zaloguj się',
  publishWords: 'opublikowano',
  updateWords: 'aktualizacja | zaktualizowano',
  creditLabels: 'autor | fot | fot. | foto | fotograf | fotografia | zdjęcie | źródło',
  abbreviatedLabels: 'Fot. | fot.',
  creditNames: 'PAP',
  leadPictureLabels: 'zdjęcie główne',
  errorTitles: 'nie znaleziono strony',
  consentPhrases: `
    dane osobowe | danych osobowych | zaakceptuj wszystkie | zaufani partnerzy | zgoda
  `,
  paywallPhrases: `
    aby czytać dalej | dalsza część artykułu | dla prenumeratorów | dla subskrybentów
  `,
}
