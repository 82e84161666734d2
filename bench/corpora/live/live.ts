import type { Corpus, CorpusPage, Piece } from '../corpus-page.ts'
import { times, type Writer } from '../languages/language.ts'
import { languages } from '../languages/languages.ts'
import { escape } from '../noise/markup.ts'
import { storyIn, storyPage, type Story } from '../story.ts'

type Entry = {
  id: number
  clock: string
  iso: string
  head: string | null
  author: string
  paragraphs: string[]
}

/** Reports of many dated entries, in the ways in which publishers mark them up. */
export const live: Corpus = {
  name: 'live',
  pages: () =>
    Object.entries(markups).flatMap(([name, markup], index) =>
      times(4, (round) => livePage(`${name}-${round}`, markup, index * 4 + round)),
    ),
}

type Markup = (entry: Entry, write: Writer) => string

const time = ({ iso, clock }: Entry) => `<time datetime="${iso}">${clock}</time>`
const texts = ({ paragraphs }: Entry) => paragraphs.map((text) => `<p>${text}</p>`).join('\n')
const headOf = ({ head }: Entry, tag: string) => (head ? `<${tag}>${head}</${tag}>` : '')
const share = (write: Writer) =>
  `<ul class="share">${times(2, () => `<li><a href="#">${write.label('share')}</a></li>`).join('')}</ul>`

const markups: Record<string, Markup> = {
  'article each': (entry, write) =>
    `<article id="post-${entry.id}" class="live-post"><header>${time(entry)}${headOf(entry, 'h2')}<span class="author">${entry.author}</span></header><div>${texts(entry)}</div>${share(write)}</article>`,
  'list items': (entry) =>
    `<li id="e${entry.id}"><div>${time(entry)}</div>${headOf(entry, 'h3')}${texts(entry)}</li>`,
  'divs with a clock': (entry) =>
    `<div class="entry" data-key="${entry.id}"><div class="entry-meta"><span>${entry.clock}</span><span>${entry.author}</span></div>${headOf(entry, 'h3')}${texts(entry)}</div>`,
  'clock in the heading': (entry) =>
    `<section><h3><span class="clock">${entry.clock}</span> ${entry.head ?? ''}</h3>${texts(entry)}</section>`,
  'bold clock in the paragraph': (entry) =>
    entry.paragraphs
      .map((text, index) =>
        index === 0
          ? `<p><strong>${entry.clock}</strong> ${entry.head ? `<b>${entry.head}.</b> ` : ''}${text}</p>`
          : `<p>${text}</p>`,
      )
      .join('\n'),
  'terms and descriptions': (entry) =>
    `<dt>${time(entry)} ${entry.head ?? ''}</dt><dd>${texts(entry)}</dd>`,
  'marked up with microdata': (entry, write) =>
    `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="datePublished" content="${entry.iso}"><a href="#${entry.id}">${entry.clock}</a>${headOf(entry, 'h4')}<div itemprop="articleBody">${texts(entry)}</div>${share(write)}</div>`,
  'hashed names': (entry) =>
    `<div class="css-1${entry.id}x"><div class="css-9k2"><div class="css-3d">${entry.clock}</div></div><div class="css-7q">${headOf(entry, 'h2')}${texts(entry)}</div></div>`,
}

const boxes: Record<string, (entries: string) => string> = {
  'list items': (entries) => `<ol class="timeline">${entries}</ol>`,
  'terms and descriptions': (entries) => `<dl>${entries}</dl>`,
}

function livePage(id: string, markup: Markup, number: number): CorpusPage {
  const { tag } = languages[(number * 7) % languages.length] ?? { tag: 'en' }
  const story = storyIn(tag, 1_000 + number)
  const { write } = story
  const entries = times(write.between(5, 9), (index) => entryOf(story, index))
  const intro = write.paragraph(1, 2)
  const kind = id.replace(/-\d$/, '')
  const list = entries.map((entry) => markup(entry, write)).join('\n')
  const hasKeyEvents = number % 2 === 0
  const keyEvents = hasKeyEvents
    ? `<section><h2>${write.label('live')}</h2><ul>${entries
        .slice(0, 3)
        .map(
          (entry) =>
            `<li><a href="#post-${entry.id}">${entry.clock} ${entry.head ?? write.heading()}</a></li>`,
        )
        .join('')}</ul></section>`
    : ''
  const html = `<!doctype html><html lang="${tag}"><head><meta charset="utf-8"><title>${escape(story.title)}</title>
<script type="application/ld+json">${JSON.stringify(liveData(story, entries)).replaceAll('<', '\\u003c')}</script></head><body>
<main><h1>${story.title}</h1><p>${intro}</p>${keyEvents}<div class="live-blog">${(boxes[kind] ?? String)(list)}</div><button>${write.label('live')}</button></main></body></html>`
  // The clock of an entry may be in the text or not.
  const text = (hasClock: boolean) =>
    [
      intro,
      ...entries.flatMap(({ clock, head, paragraphs }) => [
        ...(hasClock ? [clock] : []),
        ...(head ? [head] : []),
        ...paragraphs,
      ]),
    ].join('\n\n')
  return storyPage({
    id,
    story: { ...story, text: text(false) },
    html,
    truth: { date: story.date.toISOString(), textAlt: text(true) },
    pieces: entries.flatMap((entry) => piecesOf(entry)),
  })
}

function entryOf({ write, date }: Story, index: number): Entry {
  const when = new Date(date.getTime() - index * 37 * 60_000)
  return {
    id: 900 - index,
    clock: when.toISOString().slice(11, 16),
    iso: when.toISOString(),
    head: index % 3 === 2 ? null : write.heading(),
    author: write.person(),
    paragraphs: times(write.between(1, 3), () => write.paragraph(1, 3)),
  }
}

function piecesOf({ head, clock, paragraphs }: Entry): Piece[] {
  return [
    { kind: 'clock of an entry', isNoise: false, text: clock },
    ...(head ? [{ kind: 'head of an entry', isNoise: false, text: head }] : []),
    { kind: 'text of an entry', isNoise: false, text: paragraphs.join('\n\n') },
  ]
}

function liveData({ title, date }: Story, entries: readonly Entry[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: title,
    datePublished: date.toISOString(),
    liveBlogUpdate: entries.map(({ iso, head }) => ({
      '@type': 'BlogPosting',
      datePublished: iso,
      headline: head ?? undefined,
    })),
  }
}
