import type { Vocabulary } from './vocabulary.ts'

/** Belarusian. */
export const be: Vocabulary = {
  commentsLabels: 'каментары',
  bylinePrefixes: 'аўтар',
  agencyNames: 'Belta | БЕЛТА | БелТА | Белта',
  months: `
    студзень студзеня сту | люты лютага лют | сакавік сакавіка сак | красавік красавіка кра
    май мая | чэрвень чэрвеня чэр | ліпень ліпеня ліп | жнівень жніўня жні | верасень верасня вер
    кастрычнік кастрычніка кас | лістапад лістапада ліс | снежань снежня сне
  `,
  publishWords: 'апублікавана',
  updateWords: 'абноўлена',
}
