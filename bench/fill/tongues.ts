/** How the made-up words of a language are built, and how common the language is among all articles. */
export type Tongue = {
  lang: string
  share: number
  /** What words are strung together from. */
  syllables: readonly string[]
  /** Whether spaces part words. */
  isSpaced: boolean
}

const split = (text: string) => text.split(' ')

/** The languages of synthetic articles: every kind of script that words and search treat apart. */
export const tongues: readonly Tongue[] = [
  {
    lang: 'en',
    share: 5,
    syllables: split('ta re lin or mas the con ver ing dale ster mo ra pel wick'),
    isSpaced: true,
  },
  {
    lang: 'de',
    share: 4,
    syllables: split('ge ber stein ung schul fer lich wal tro kei hau ßer bür zan'),
    isSpaced: true,
  },
  {
    lang: 'fr',
    share: 3,
    syllables: split('la mé tion eur vil pro ché mar que soi dé lan gre eau bou'),
    isSpaced: true,
  },
  {
    lang: 'es',
    share: 3,
    syllables: split('ca ción do mar lle ña pue tra es ven go ría so bre mi'),
    isSpaced: true,
  },
  {
    lang: 'ru',
    share: 2,
    syllables: split('го ста ни пре ва ров ско мир ель ный за пол ка де бу'),
    isSpaced: true,
  },
  {
    lang: 'ar',
    share: 1,
    syllables: split('ال مد ين قر سو كت مح طب ري نا عم شر فت'),
    isSpaced: true,
  },
  { lang: 'hi', share: 1, syllables: split('स मा चा र नी ति का वि दे श ग्रा म पु ल'), isSpaced: true },
  {
    lang: 'tr',
    share: 1,
    syllables: split('ka ra şe hir le mi ğı yol gün dü ça lış ma bel'),
    isSpaced: true,
  },
  {
    lang: 'zh',
    share: 2,
    syllables: split('城 市 港 口 新 建 人 民 经 济 发 展 交 通 学 校 水 电 海 山 村 长'),
    isSpaced: false,
  },
  {
    lang: 'ja',
    share: 2,
    syllables: split('都 市 港 の 新 設 人 が 経 済 を 開 く 交 通 学 校 に 水 道 海 山 村'),
    isSpaced: false,
  },
  {
    lang: 'th',
    share: 1,
    syllables: split('เมือง ท่า ใหม่ คน ตลาด น้ำ ทาง เรือ บ้าน ฝน ลม ข่าว'),
    isSpaced: false,
  },
]
