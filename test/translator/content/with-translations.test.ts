import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../../src/article/article-content.ts'
import { articleContentSchema } from '../../../src/article/article.ts'
import { bodyFault } from '../../../src/article/body-fault.ts'
import { bodyLimits } from '../../../src/article/body-schema.ts'
import type { Block, Phrasing } from '../../../src/article/body.ts'
import { walk } from '../../../src/article/walk.ts'
import { clean } from '../../../src/cleaner/index.ts'
import { segmentsOf } from '../../../src/translator/content/segments-of.ts'
import { withTranslations } from '../../../src/translator/content/with-translations.ts'
import type { Run } from '../../../src/translator/run.ts'
import { address, content } from '../../fixtures/articles.ts'
import { everyNode } from '../../fixtures/every-node.ts'
import { generatedContent } from './generated-content.ts'

const text = (value: string): Phrasing => ({ type: 'text', value })
const paragraph = (...children: Phrasing[]): Block => ({ type: 'paragraph', children })
const link = (value: string): Phrasing => ({
  type: 'link',
  url: address('https://almera.example/nota'),
  title: null,
  children: [text(value)],
})
const spanish = (...children: Block[]) => content({ lang: 'es', body: { type: 'root', children } })
const into = { source: 'es', target: 'en' }
const say = (value: string): Run => ({ type: 'text', value })
const open = (mark: number): Run => ({ type: 'open', mark })
const close = (mark: number): Run => ({ type: 'close', mark })
const kept = (mark: number): Run => ({ type: 'kept', mark })

/** The first block of an article after its answer. */
function firstBlock(source: ArticleContent, ...answer: Run[]) {
  return withTranslations(source, new Map([['body/0', answer]]), into).content.body.children[0]
}

function identity(source: ArticleContent) {
  return new Map(segmentsOf(source).map(({ path, runs }) => [path, runs]))
}

const run: fc.Arbitrary<Run> = fc.oneof(
  fc
    .constantFrom(
      '<script>alert(1)</script>',
      '</p><img src=x onerror=alert(1)>',
      '[x](javascript:alert(1))',
      '\u202Eevil\0',
      ' ',
      '',
      'word',
    )
    .map(say),
  fc.constant<Run>({ type: 'break' }),
  fc.record({
    type: fc.constantFrom('open' as const, 'close' as const, 'kept' as const),
    mark: fc.integer({ min: -1, max: 12 }),
  }),
)

describe('withTranslations()', () => {
  it.each(env.SAMPLES)('gives $file back when each answer is its source', (sample) => {
    const { page, url, contentType } = sample
    const bytes = Uint8Array.from(atob(page), (sign) => sign.charCodeAt(0))
    const result = clean(bytes, { url, contentType, now: new Date(0), isLocal: true })
    if (result.outcome === 'refused') throw new Error(result.detail)
    const source = result.content

    const { content, counts } = withTranslations(source, identity(source), {
      source: source.lang,
      target: source.lang,
    })

    expect(content).toEqual(source)
    expect(counts.left).toBe(0)
    expect(counts.translated).toBeGreaterThanOrEqual(20)
  })

  it('gives any article back when each answer is its source', () => {
    fc.assert(
      fc.property(generatedContent, (source) => {
        const { content } = withTranslations(source, identity(source), {
          source: 'es',
          target: 'es',
        })

        expect(content).toEqual(source)
      }),
    )
  })

  it('makes nothing but text of any answer', () => {
    fc.assert(
      fc.property(generatedContent, fc.array(fc.array(run, { maxLength: 30 })), (source, runs) => {
        const paths = segmentsOf(source).map(({ path }) => path)
        const answers = new Map(paths.map((path, at) => [path, runs[at % runs.length] ?? []]))

        const { content, counts } = withTranslations(source, answers, into)

        expect(v.safeParse(articleContentSchema, content).issues).toBeUndefined()
        expect(counts.translated + counts.left).toBe(paths.length)
        expect(fixed(content)).toEqual(fixed(source))
        expect(addresses(source)).toEqual(expect.arrayContaining(addresses(content)))
      }),
    )
  })

  it('moves marks to where the answer has them', () => {
    const source = spanish(
      paragraph(text('El '), link('puerto'), text(' de '), {
        type: 'strong',
        children: [text('Almera')],
      }),
    )

    expect(
      firstBlock(
        source,
        open(2),
        say('Almera'),
        close(2),
        say('’s '),
        open(1),
        say('port'),
        close(1),
      ),
    ).toEqual(paragraph({ type: 'strong', children: [text('Almera')] }, text('’s '), link('port')))
  })

  it.each<[string, Run[], Phrasing[]]>([
    [
      'joins pieces with only a blank between',
      [open(1), say('one'), close(1), say(' '), open(1), say('two'), close(1)],
      [link('one two')],
    ],
    [
      'repeats a mark around other words',
      [open(1), say('one'), close(1), say(' not '), open(1), say('two'), close(1)],
      [link('one'), text(' not '), link('two')],
    ],
    [
      'closes and opens again what crosses',
      [open(1), say('a '), open(2), say('b '), close(1), say('c'), close(2)],
      [
        {
          ...link(''),
          children: [text('a '), { type: 'strong', children: [text('b ')] }],
        } as Phrasing,
        { type: 'strong', children: [text('c')] },
      ],
    ],
    [
      'closes what stays open',
      [open(2), say('all')],
      [{ type: 'strong', children: [text('all')] }],
    ],
    [
      'ignores numbers that the source lacks',
      [open(7), say('all'), close(7), kept(2), close(1)],
      [text('all')],
    ],
    [
      'leaves no mark around nothing',
      [say('all'), open(1), say(' '), close(1), say('x')],
      [text('all x')],
    ],
    [
      'puts no link into itself',
      [open(1), say('a'), open(1), say('b'), close(1), close(1)],
      [link('ab')],
    ],
  ])('%s', (_what, answer, children) => {
    const source = spanish(
      paragraph(link('uno'), text(' y '), { type: 'strong', children: [text('dos')] }),
    )

    expect(firstBlock(source, ...answer)).toEqual(paragraph(...children))
  })

  it('places what is kept once', () => {
    const code: Phrasing = { type: 'inlineCode', value: 'x' }
    const source = spanish(paragraph(text('Pulse '), code, text(' ya')))

    expect(firstBlock(source, kept(1), say(' press '), kept(1))).toEqual(
      paragraph(code, text(' press ')),
    )
  })

  it('says of a block without an answer which language it is in', () => {
    const arabic = { ...spanish(...everyNode.children), lang: 'ar', title: 'عنوان' }

    const { content, left, counts } = withTranslations(arabic, new Map(), {
      source: 'ar',
      target: 'en',
    })

    const marking = { hProperties: { lang: 'ar', dir: 'rtl' } }
    const marked = { type: 'span', data: { hName: 'span', ...marking } }
    expect(content).toMatchObject({ lang: 'en', title: 'عنوان' })
    expect(content.body.children[0]).toMatchObject({ type: 'paragraph', data: marking })
    expect(content.body.children[2]).toMatchObject({
      type: 'list',
      children: [{ children: [{ data: marking }, {}] }],
    })
    expect(content.body.children[3]).toMatchObject({
      type: 'table',
      children: [
        { children: [{ children: [marked] }, {}] },
        { children: [{ children: [text('2026')] }, {}] },
      ],
    })
    expect(content.body.children[7]).toMatchObject({ type: 'figure', caption: [marked] })
    expect(counts).toEqual({ translated: 0, left: left.length })
    expect(left).toEqual(segmentsOf(arabic).map(({ path }) => path))
    expect(bodyFault(content.body)).toBeNull()
  })

  it('drops the direction that was the source’s, and keeps that of a foreign part', () => {
    const foreign: Phrasing = {
      type: 'span',
      children: [text('شمس')],
      data: { hName: 'span', hProperties: { lang: 'ar', dir: 'rtl' } },
    }
    const source = {
      ...spanish({
        type: 'blockquote',
        children: [paragraph(text('שמש '), foreign)],
        data: { hProperties: { dir: 'rtl' } },
      }),
      lang: 'he',
    }
    const answers = new Map([['body/0/0', [say('Sun '), kept(1)]]])

    const { content } = withTranslations(source, answers, { source: 'he', target: 'en' })

    expect(content.body.children).toEqual([
      { type: 'blockquote', children: [paragraph(text('Sun '), foreign)] },
    ])
  })

  it('leaves a title in the original that would be too long', () => {
    const source = spanish()
    const { content, left } = withTranslations(
      source,
      new Map([['title', [say('x '.repeat(400))]]]),
      into,
    )

    expect(content.title).toBe(source.title)
    expect(left).toContain('title')
  })

  it('stays within the bounds of a body that is as large as it may be', () => {
    const cell = {
      type: 'tableCell' as const,
      header: false,
      colspan: 1,
      rowspan: 1,
      children: [text('uno')],
    }
    const cells = Math.floor((bodyLimits.nodes - 3) / 2)
    const source = spanish({
      type: 'table',
      align: [],
      children: [{ type: 'tableRow', children: Array.from({ length: cells }, () => cell) }],
    })

    const untranslated = withTranslations(source, new Map(), into)

    expect(bodyFault(source.body)).toBeNull()
    expect(bodyFault(untranslated.content.body)).toBeNull()
  })

  it('stays within the depth of a body that is as deep as it may be', () => {
    let block: Block = paragraph(
      text('uno '),
      { type: 'emphasis', children: [text('dos')] },
      link('tres'),
    )
    for (let depth = 1; depth < bodyLimits.depth - 2; depth++)
      block = { type: 'blockquote', children: [block] }
    const source = spanish(block)
    const [segment] = segmentsOf(source).slice(-2)
    const answer = [open(1), open(2), say('two'), close(2), close(1)]

    const { content, left } = withTranslations(source, new Map([[segment!.path, answer]]), into)

    expect(bodyFault(source.body)).toBeNull()
    expect(bodyFault(content.body)).toBeNull()
    expect(left).toContain(segment!.path)
  })
})

/** What no answer may change: kinds of blocks, addresses and credits in their places. */
function fixed(source: ArticleContent) {
  const { title: _title, lede: _lede, lang: _lang, image: _image, tags, body, ...rest } = source
  return { ...rest, tags: tags.length, body: body.children.map(({ type }) => type) }
}

function addresses({ body }: ArticleContent): string[] {
  return Array.from(walk(body)).flatMap((node) => ('url' in node ? [node.url] : []))
}
