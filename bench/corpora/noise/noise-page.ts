import { seeded } from '../../random.ts'
import { bareText } from '../bare-text.ts'
import type { CorpusPage, Piece } from '../corpus-page.ts'
import { times, writerOf } from '../languages/language.ts'
import { clutterKinds, type ClutterKind, type Place } from './clutter.ts'
import { contentKinds, type Content, type ContentKind, type Context } from './content.ts'
import { escape } from './markup.ts'
import { publisherOf, type Publisher } from './publisher.ts'

const contentNames = Object.keys(contentKinds) as ContentKind[]
const clutterNames = Object.keys(clutterKinds) as ClutterKind[]
const firstDay = Date.UTC(2025, 2, 1, 6)

/**
 * Makes up a page of a publisher: an article of several kinds of content in several kinds of clutter. The same numbers
 * give the same page.
 */
export function noisePage(publisherNumber: number, pageNumber: number): CorpusPage {
  const by = publisherOf(publisherNumber)
  const random = seeded(publisherNumber * 1_000 + pageNumber)
  const write = writerOf(by.language, random)
  const author = write.person()
  const context: Context = { write, by, author }
  const title = write.headline()
  const lede = by.lede === 'none' ? null : write.sentence()
  const date = new Date(firstDay + Math.floor(random() * 600 * 24) * 3_600_000)
  const content = contentOf(context, pageNumber)
  const clutter = clutterOf(context)
  const html = layOut({ context, title, lede, date, content, clutter })
  const text = content
    .map((part) => part.text)
    .filter((part) => part !== '')
    .join('\n\n')
  return {
    id: `${by.name.toLowerCase().replace(' ', '-')}-${pageNumber}`,
    url: `https://paper-${publisherNumber}.example/news/${pageNumber}`,
    contentType: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode(html),
    truth: {
      text,
      title,
      authors: [author],
      date:
        by.date === 'shown' && by.data === 'none'
          ? date.toISOString().slice(0, 10)
          : date.toISOString(),
      lang: by.language.tag,
      ...(lede && { summary: lede }),
      ...captionsOf(content),
    },
    pieces: piecesOf(content, clutter),
  }
}

type Made<Kind> = { kind: Kind; html: string }
type MadeContent = Made<ContentKind> & Content
type MadeClutter = Made<ClutterKind> & { place: Place }

// Each page begins with prose and has some of the other kinds; every fifth is a short article.
function contentOf(context: Context, pageNumber: number): MadeContent[] {
  const { write } = context
  const isShort = pageNumber % 5 === 4
  const others = times(write.between(isShort ? 0 : 1, isShort ? 1 : 4), () =>
    write.pick(contentNames),
  )
  const first: ContentKind = isShort && write.chance(0.5) ? 'one sentence' : 'prose'
  const kinds: ContentKind[] = [
    ...(write.chance(0.15) ? (['opens with the author'] as const) : []),
    first,
    ...others.flatMap((kind): ContentKind[] => (isShort ? [kind] : [kind, 'prose'])),
  ]
  const last: ContentKind[] = write.chance(0.2) ? ['facts after the text'] : []
  return [...kinds.filter((kind) => kind !== 'facts after the text'), ...last].map((kind) => ({
    kind,
    ...contentKinds[kind](context),
  }))
}

function clutterOf(context: Context): MadeClutter[] {
  const { write } = context
  const always: ClutterKind[] = [write.pick(['mega menu', 'fly-out', 'ticker']), 'imprint']
  const drawn = times(write.between(2, 6), () => write.pick(clutterNames))
  return [...new Set([...always, ...drawn])].map((kind) => {
    const { places, html }: (typeof clutterKinds)[ClutterKind] = clutterKinds[kind]
    const place = write.pick<Place>(places)
    return { kind, place, html: html(context) }
  })
}

function captionsOf(content: readonly Content[]) {
  const captions = content.flatMap(({ caption }) => caption ?? [])
  const credits = content.flatMap(({ credit }) => credit ?? [])
  return { ...(captions.length > 0 && { captions }), ...(credits.length > 0 && { credits }) }
}

function piecesOf(content: readonly MadeContent[], clutter: readonly MadeClutter[]): Piece[] {
  return [
    ...content.map(({ kind, text, own }) => ({ kind, isNoise: false, text: own ?? text })),
    ...clutter.map(({ kind, html }) => ({ kind, isNoise: true, text: bareText(html) })),
  ]
}

type Layout = {
  context: Context
  title: string
  lede: string | null
  date: Date
  content: readonly MadeContent[]
  clutter: readonly MadeClutter[]
}

function layOut(page: Layout): string {
  const { by } = page.context
  const { direction, tag } = by.language
  const at = (place: Place) =>
    page.clutter.filter((part) => part.place === place).map(({ html }) => html)
  const consent = at('consent')
  const consentAt = (place: Publisher['consentPlace']) => (by.consentPlace === place ? consent : [])
  const aside = at('aside')
  const main = [...consentAt('in-main'), ...mainParts(page, at)].join('\n')
  return `<!doctype html>
<html lang="${tag}"${direction ? ` dir="${direction}"` : ''}><head><meta charset="utf-8">
${head(page)}</head><body>
${[
  ...consentAt('start'),
  `<header><a href="/">${by.name}</a>${at('top').join('\n')}</header>`,
  ...consentAt('before'),
  frame(by, main, aside.join('\n')),
  ...at('bottom'),
  ...consentAt('end'),
].join('\n')}
</body></html>`
}

function head({ context: { by, author }, title, lede, date }: Layout): string {
  const tab = `<title>${escape(title)} | ${by.name}</title>`
  if (by.data === 'none') return tab
  if (by.data === 'meta')
    return `${tab}<meta property="og:title" content="${escape(title)}"><meta property="og:site_name" content="${by.name}">
${lede ? `<meta name="description" content="${escape(lede)}">` : ''}<meta property="article:published_time" content="${date.toISOString()}"><meta name="author" content="${author}">`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: date.toISOString(),
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'NewsMediaOrganization', name: by.name },
    ...(lede && { description: lede }),
  }
  return `${tab}<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}

function mainParts(page: Layout, at: (place: Place) => string[]): string[] {
  const { by, write } = page.context
  const [picture, rest] =
    by.headline === 'after-picture' && page.content.some(({ kind }) => kind === 'picture')
      ? [
          page.content.filter(({ kind }) => kind === 'picture').slice(0, 1),
          withoutFirstPicture(page.content),
        ]
      : [[], page.content]
  const between = at('between')
  // A box between paragraphs never comes first or last.
  const slots = new Map<number, string[]>()
  for (const html of between) {
    const slot = rest.length > 1 ? write.between(1, rest.length - 1) : 1
    slots.set(slot, [...(slots.get(slot) ?? []), html])
  }
  const body = rest.flatMap(({ html }, index) => [...(slots.get(index) ?? []), html])
  const left = slots.get(rest.length) ?? []
  return [
    ...picture.map(({ html }) => html),
    headline(page),
    ...at('before'),
    bodyBox(by, body),
    ...left,
    ...at('after'),
  ]
}

function withoutFirstPicture(content: readonly MadeContent[]): MadeContent[] {
  const first = content.findIndex(({ kind }) => kind === 'picture')
  return content.filter((_, index) => index !== first)
}

function headline({ context, title, lede, date }: Layout): string {
  const { by, author, write } = context
  const h1 = `<h1>${title}</h1>`
  const intro = lede ? ledeOf(by, lede) : ''
  const sayBy = write.label('by')
  const byline =
    by.byline === 'link'
      ? `<div${by.classOf('byline')}>${sayBy} <a rel="author" href="/people/${write.word()}">${author}</a></div>`
      : `<div${by.classOf('byline')}>${sayBy} ${author}</div>`
  const shown = new Intl.DateTimeFormat(by.language.tag, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(date)
  const time =
    by.date === 'time'
      ? `<time${by.classOf('date')} datetime="${date.toISOString()}">${shown}</time>`
      : by.date === 'shown' || by.data === 'none'
        ? `<div${by.classOf('date')}>${shown}</div>`
        : ''
  const isNameShown = by.byline !== 'declared' || by.data === 'none'
  const name = isNameShown ? byline : ''
  return by.byline === 'before'
    ? [h1, name, time, intro].join('\n')
    : [h1, intro, name, time].join('\n')
}

function ledeOf({ lede, classOf }: Publisher, text: string): string {
  switch (lede) {
    case 'bold':
      return `<p${classOf('lede')}><strong>${text}</strong></p>`
    case 'heading':
      return `<h2${classOf('lede')}>${text}</h2>`
    case 'span':
      return `<div${classOf('lede')}><span>${text}</span></div>`
    default:
      return `<p${classOf('lede')}>${text}</p>`
  }
}

function bodyBox(by: Publisher, parts: readonly string[]): string {
  if (by.skeleton === 'bare') return parts.join('\n')
  const half = Math.ceil(parts.length / 2)
  const box = (some: readonly string[]) => `<div${by.classOf('body')}>${some.join('\n')}</div>`
  return by.skeleton === 'split'
    ? `${box(parts.slice(0, half))}\n${box(parts.slice(half))}`
    : box(parts)
}

function frame(by: Publisher, main: string, aside: string): string {
  const { classOf } = by
  switch (by.skeleton) {
    case 'main-article':
      return `<main><article${classOf('article')}>${main}</article>${aside}</main>`
    case 'article':
      return `<div${classOf('layout')}><article${classOf('article')}>${main}</article><div>${aside}</div></div>`
    case 'main':
    case 'split':
      return `<main${classOf('layout')}><div${classOf('article')}>${main}</div></main>${aside}`
    case 'role':
      return `<div role="main">${main}${aside}</div>`
    case 'sections':
      return `<section${classOf('layout')}><section${classOf('article')}>${main}</section></section><section>${aside}</section>`
    case 'cells':
      return `<table><tr><td>${main}</td><td width="300">${aside}</td></tr></table>`
    case 'bare':
    case 'body':
      return `${main}\n${aside}`
    case 'soup':
      return `<div${classOf('layout')}><div><div${classOf('article')}>${main}</div></div><div${classOf('layout')}>${aside}</div></div>`
  }
}
