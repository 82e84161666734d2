import { seeded } from '../random.ts'
import type { CorpusPage, Piece } from './corpus-page.ts'
import { times, writerOf, type Writer } from './languages/language.ts'
import { languages } from './languages/languages.ts'

/** An invented article, before a page is made of it. */
export type Story = {
  write: Writer
  number: number
  tag: string
  title: string
  lede: string
  author: string
  date: Date
  /** Paragraphs, with a sub-heading before the third. */
  blocks: { kind: 'heading' | 'paragraph'; text: string }[]
  text: string
}

const firstDay = Date.UTC(2025, 0, 5, 7, 20)
const hour = 3_600_000
const day = 24 * hour

/** The same tag and number give the same article. */
export function storyIn(tag: string, number: number): Story {
  const language = languages.find((one) => one.tag === tag)
  if (!language) throw new Error(`Cannot write in ${tag}`)
  const write = writerOf(language, seeded(number * 104_729 + 7))
  const paragraphs = times(write.between(5, 8), () => write.paragraph())
  const blocks = paragraphs.flatMap((text, index): Story['blocks'] => {
    const paragraph = { kind: 'paragraph', text } as const
    return index === 2 ? [{ kind: 'heading', text: write.heading() }, paragraph] : [paragraph]
  })
  return {
    write,
    number,
    tag,
    title: write.headline(),
    lede: write.sentence(),
    author: write.person(),
    date: new Date(firstDay + ((number * 37) % 600) * day + (number % 12) * hour),
    blocks,
    text: blocks.map(({ text }) => text).join('\n\n'),
  }
}

export function storyHtml({ blocks }: Story): string {
  return blocks
    .map(({ kind, text }) => (kind === 'heading' ? `<h2>${text}</h2>` : `<p>${text}</p>`))
    .join('\n')
}

type PageParts = {
  id: string
  story: Story
  html: string
  bytes?: Uint8Array
  contentType?: string
  truth?: CorpusPage['truth']
  pieces?: readonly Piece[]
}

/** A page of a story; its truth is the story's text, title and language, and what `truth` says. */
export function storyPage({
  id,
  story,
  html,
  bytes,
  contentType,
  truth,
  pieces,
}: PageParts): CorpusPage {
  return {
    id,
    url: `https://paper.example/news/${story.number}`,
    contentType: contentType ?? 'text/html; charset=utf-8',
    bytes: bytes ?? new TextEncoder().encode(html),
    truth: { text: story.text, title: story.title, lang: story.tag, ...truth },
    pieces: pieces ?? [],
  }
}
