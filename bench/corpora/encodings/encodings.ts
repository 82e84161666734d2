import type { Corpus } from '../corpus-page.ts'
import { escape } from '../noise/markup.ts'
import { storyHtml, storyIn, storyPage } from '../story.ts'
import { encode } from './encoder.ts'

/** How a page tells its encoding. */
type Declaration =
  | 'header'
  | 'http-equiv'
  | 'late'
  | 'meta'
  | 'none'
  | 'wrong header'
  | 'wrong meta'

const written: readonly [tag: string, encodings: string][] = [
  ['ar', 'windows-1256 iso-8859-6'],
  ['de', 'windows-1252 iso-8859-15 macintosh'],
  ['el', 'windows-1253 iso-8859-7'],
  ['en', 'windows-1252 utf-16le'],
  ['es', 'windows-1252'],
  ['fr', 'windows-1252 macintosh'],
  ['he', 'windows-1255 iso-8859-8'],
  ['it', 'windows-1252'],
  ['ja', 'shift_jis euc-jp iso-2022-jp'],
  ['ko', 'euc-kr'],
  ['pl', 'windows-1250 iso-8859-2'],
  ['ru', 'windows-1251 koi8-r koi8-u iso-8859-5 ibm866 x-mac-cyrillic'],
  ['th', 'windows-874'],
  ['tr', 'windows-1254'],
  ['zh', 'gbk gb18030'],
]
// What browsers take for windows-1252 is often labelled so; the same holds for a few others.
const otherLabels: Readonly<Record<string, string>> = {
  'windows-1252': 'iso-8859-1',
  'windows-1254': 'iso-8859-9',
  'windows-874': 'tis-620',
  gbk: 'gb2312',
  'euc-kr': 'ks_c_5601-1987',
  shift_jis: 'x-sjis',
}
const declarations: readonly Declaration[] = [
  'meta',
  'header',
  'http-equiv',
  'none',
  'wrong header',
  'wrong meta',
  'late',
]

/** Pages in encodings other than UTF-8, or that tell a wrong one. */
export const encodings: Corpus = {
  name: 'encodings',
  pages: () => [...legacyPages(), ...confusedPages()],
}

// Each encoding with three ways to tell it, in turn.
function legacyPages() {
  let number = 0
  return written.flatMap(([tag, list]) =>
    list.split(' ').flatMap((encoding) => {
      return declarationsOf(encoding, number).map((declaration) =>
        encodedPage(tag, encoding, declaration, number++),
      )
    }),
  )
}

function declarationsOf(encoding: string, number: number): Declaration[] {
  if (encoding === 'utf-16le') return ['none']
  // Nothing in its bytes tells it from windows-1252.
  if (encoding === 'macintosh') return ['meta', 'header', 'http-equiv']
  return [0, 2, 3].flatMap((step) => declarations[(number + step) % declarations.length] ?? [])
}

function encodedPage(tag: string, encoding: string, declaration: Declaration, number: number) {
  const story = storyIn(tag, 400 + number)
  const label = number % 2 === 0 ? encoding : (otherLabels[encoding] ?? encoding)
  const isLatin = ['windows-1252', 'macintosh', 'iso-8859-15'].includes(encoding)
  const wrong = isLatin ? 'utf-8' : 'iso-8859-1'
  const meta = {
    meta: `<meta charset="${label}">`,
    'http-equiv': `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`,
    late: `<!--${'-'.repeat(1_100).replaceAll('--', '- ')}-->\n<meta charset="${label}">`,
    'wrong meta': `<meta charset="${wrong}">`,
    'wrong header': `<meta charset="${label}">`,
    header: '',
    none: '',
  }[declaration]
  const header = { header: `; charset=${label}`, 'wrong header': `; charset=${wrong}` }[
    declaration as string
  ]
  const html = pageOf(story, meta)
  return storyPage({
    id: `${tag}-${encoding}-${declaration.replaceAll(' ', '-')}-${number}`,
    story,
    html,
    bytes: encode(html, encoding),
    contentType: `text/html${header ?? ''}`,
  })
}

// UTF-8 that is called something else, or was once read as something else.
function confusedPages() {
  return ['de', 'fr', 'es', 'pl', 'ru', 'tr', 'ja', 'ar'].flatMap((tag, index) => {
    const [plain, wrong, twice] = [0, 1, 2].map((step) => storyIn(tag, 600 + index * 3 + step))
    if (!plain || !wrong || !twice) return []
    const html = pageOf(twice, '<meta charset="utf-8">')
    return [
      storyPage({
        id: `${tag}-utf-8-none`,
        story: plain,
        html: pageOf(plain, ''),
        contentType: 'text/html',
      }),
      storyPage({
        id: `${tag}-utf-8-wrong-header`,
        story: wrong,
        html: pageOf(wrong, ''),
        contentType: 'text/html; charset=iso-8859-1',
      }),
      storyPage({
        id: `${tag}-utf-8-twice`,
        story: twice,
        html: new TextDecoder('windows-1252').decode(new TextEncoder().encode(html)),
      }),
    ]
  })
}

function pageOf(story: Parameters<typeof storyHtml>[0], meta: string): string {
  return `<!doctype html><html lang="${story.tag}"><head>${meta}<title>${escape(story.title)}</title></head><body>
<main><article><h1>${story.title}</h1>${storyHtml(story)}</article></main></body></html>`
}
