import type { Vocabulary } from './vocabulary.ts'

/** Latvian. */
export const lv: Vocabulary = {
  elsewhereLabels: `
    citi raksti | jaunākās ziņas | lasi arī | lasi vēl | lasiet arī | lasīt vairāk | lasītākie
    populārākie | saistītie raksti | skaties arī | vairāk par tēmu
  `,
  ownLabels: `
    abonēt | autors | birkas | dalīties | drukāt | komentāri | pievienot komentāru | reklāma
    seko mums | tēmas
  `,
  bylinePrefixes: 'autors',
  nameJoiners: 'un',
  agencyNames: 'BNS | LETA',
  publishWords: 'publicēts',
  updateWords: 'atjaunots',
  paywallPhrases: 'tikai abonentiem',
}
