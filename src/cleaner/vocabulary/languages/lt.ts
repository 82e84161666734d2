import type { Vocabulary } from './vocabulary.ts'

/** Lithuanian. */
export const lt: Vocabulary = {
  elsewhereLabels: `
    daugiau naujienų | jus gali sudominti | naujausios naujienos | populiariausi | rekomenduojame
    skaitomiausi | skaitykite daugiau | skaitykite taip pat | skaityti daugiau
    susijusios naujienos | susiję straipsniai | taip pat skaitykite
  `,
  ownLabels: `
    autorius | dalintis | komentarai | pasidalinti | prenumeruoti | raktiniai žodžiai
    rašyti komentarą | reklama | sekite mus | spausdinti | temos | žymos
  `,
  bylinePrefixes: 'autorius',
  nameJoiners: 'ir',
  deskWords: 'redakcija',
  agencyNames: 'BNS | ELTA',
  publishWords: 'paskelbta',
  updateWords: 'atnaujinta',
  paywallPhrases: 'tik prenumeratoriams',
}
