import type { Vocabulary } from './vocabulary.ts'

/** Kyrgyz. */
export const ky: Vocabulary = {
  months: `
    январь янв | февраль фев | март мар | апрель апр | май | июнь июн | июль июл | август авг
    сентябрь сен | октябрь окт | ноябрь ноя | декабрь дек
  `,
}
