import type { Vocabulary } from './vocabulary.ts'

/** Kazakh. */
export const kk: Vocabulary = {
  commentsLabels: 'пікірлер',
  agencyNames: 'Kazinform | Казинформ',
  months: `
    қаңтар қаң | ақпан ақп | наурыз нау | сәуір сәу | мамыр мам | маусым мау | шілде шіл | тамыз там
    қыркүйек қыр | қазан қаз | қараша қар | желтоқсан жел
  `,
}
