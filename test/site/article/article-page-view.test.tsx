import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../../src/article/article-content.ts'
import type { Moment } from '../../../src/article/day.ts'
import { articlePageModel } from '../../../src/site/article/article-page-model.ts'
import { ArticlePageView } from '../../../src/site/article/article-page-view.tsx'
import { articleWording } from '../../../src/site/article/article-wording.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { story } from '../../../src/site/model/story.ts'
import { rendered } from '../rendered.ts'
import { paragraph, root, siteConfig, specimen, url } from '../specimen.ts'
import { forReaders, translated } from '../translated.ts'
import { gzippedLength, manyArticles, manyWords, picture } from '../weight.ts'

const site = siteModel(siteConfig)

async function printed(values: Partial<ArticleContent> = {}): Promise<string> {
  const page = articlePageModel(await specimen(values), site)
  return rendered(<ArticlePageView page={page} />)
}

type Translated = Parameters<typeof translated>[0]

async function printedTranslation(
  about: Translated = {},
  view: 'page' | 'original' = 'page',
): Promise<string> {
  const { article, translation } = await translated(about)
  const found = forReaders(article, translation)
  const shown = view === 'original' ? article : found.article
  const wording = articleWording(found, site, view)
  return rendered(<ArticlePageView page={articlePageModel(shown, site, undefined, wording)} />)
}

const stories = async (count: number, seed: number) =>
  (await manyArticles(count, seed)).map((article) => story(article, site))

const occurrences = (html: string, part: string) => html.split(part).length - 1

describe('ArticlePageView()', () => {
  it('shows what the reference page shows', async () => {
    const html = await printed()

    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
    expect(html).toContain('<a href="/" dir="auto">The Limited Times</a>')
    expect(html).toContain('Now you can see non-English news...')
    expect(html).toContain('<h1>Harbour ferry returns after eleven years</h1>')
    expect(html).toContain(
      '<time datetime="2023-04-28T07:50:15.070Z">April 28, 2023 at 7:50 AM UTC</time>',
    )
    expect(html).toContain('By <a href="/author/ida%20morgenrot"><bdi>Ida Morgenrot</bdi></a>')
    expect(html).toMatch(
      /Source: <a href="https:\/\/rheinblick\.example\/a\.html" rel="noopener external"><bdi>Rheinblick</,
    )
    expect(html).toContain('<a href="/news/2023-04-28">All news articles on 2023-04-28</a>')
    expect(html).toContain('<a href="/privacy">Privacy</a>')
  })

  it('shows the lede once', async () => {
    const [, main = ''] = (await printed()).split('<main')

    expect(occurrences(main, 'The old boat crosses the bay again')).toBe(1)
  })

  it('keeps our own words in our own language and direction', async () => {
    const html = await printed({ lang: 'ar', title: 'عبّارة الميناء تعود', isTruncated: true })

    expect(html).toContain('<article class="article" lang="ar" dir="rtl">')
    expect(html).toContain(
      '<span lang="en" dir="ltr">By <a href="/author/ida%20morgenrot"><bdi>Ida Morgenrot</bdi></a></span>',
    )
    expect(html).toContain('<span lang="en" dir="ltr">The source shows only the beginning')
  })

  it('says when the time is ours and not the source’s, to readers alone', async () => {
    const html = await printed({ publishedAt: null })

    expect(html).toContain('First seen April 28, 2023 at 8:00 AM UTC')
    expect(html).not.toMatch(/datetime=|published_time|datePublished/)
  })

  it('shows a later change', async () => {
    expect(await printed({ modifiedAt: '2023-04-29' as Moment })).toContain(
      'Updated <time datetime="2023-04-29">April 29, 2023</time>',
    )
  })

  it.each([
    [{ isTruncated: true }, 'shows only the beginning'],
    [{ isTruncated: true, isAccessibleForFree: false }, 'asks for payment'],
  ])('gives notice of %o', async (values, notice) => {
    expect(await printed(values)).toContain(notice)
  })

  it.each([true, false, null])(
    'gives no notice of a whole article, free at its source or not (free: %s)',
    async (isAccessibleForFree) => {
      expect(await printed({ isAccessibleForFree })).not.toContain('class="notice"')
    },
  )

  it('names a source in its own byline only once', async () => {
    const source = {
      url: url('https://rheinblick.example/a.html'),
      name: 'Rheinblick',
      domain: 'rheinblick.example',
    }
    const alone = await printed({ source, byline: ['Von rheinblick.example'], lang: 'de' })
    const both = await printed({
      source,
      byline: ['RHEINBLICK', 'Ida Morgenrot'],
      agencies: ['Rheinblick'],
    })

    expect(alone).not.toContain('By ')
    expect(alone).toContain('<bdi>Rheinblick</bdi></a></p>')
    expect(both).toContain(
      'By <a href="/author/ida%20morgenrot"><bdi>Ida Morgenrot</bdi></a></span>',
    )
  })

  it('says what was changed before it was first seen in the order of time', async () => {
    const html = await printed({ publishedAt: null, modifiedAt: '2021-06-12' as Moment })

    expect(html).toMatch(/Updated June 12, 2021.*First seen April 28, 2023/)
    expect(html).not.toContain('<time')
  })

  it.each([
    [{ isNoindex: true }, '<meta name="robots" content="noindex"/>'],
    [{ isTdmReserved: true }, '<meta name="tdm-reservation" content="1"/>'],
  ])('hands on what the source asks of machines: %o', async (values, meta) => {
    expect(await printed(values)).toContain(meta)
    expect(await printed()).not.toContain(meta)
  })

  it('links its canonical address and its other forms in the head', async () => {
    const html = await printed()
    const [, path] =
      html.match(/<link rel="canonical" href="https:\/\/times\.example([^"]+)"/) ?? []

    expect(path).toMatch(/^\/news\/2023-04-28\/harbour-ferry-/)
    expect(html).toContain(`<link rel="alternate" type="text/markdown" href="${path}.md"`)
    expect(html).toContain(`<link rel="alternate" type="application/json" href="${path}.json"`)
  })

  it('says above a translated text by whom it is, and where the original is', async () => {
    const html = await printedTranslation()
    const [, path = ''] = html.match(/rel="canonical" href="https:\/\/times\.example([^"]+)"/) ?? []

    expect(path).toMatch(/\/the-boat-returns-to-the-harbour-\w{12}$/)
    expect(html).toContain('<article class="article"><header>')
    expect(html).toMatch(/<\/header><p class="wording">Machine translation from Spanish by /)
    expect(html).toContain(`<a href="${path}/original">Read the original</a>`)
    expect(html).toContain(`<a href="${path}/parallel">Side by side</a>`)
    expect(html).toContain(
      '<meta property="schema:digitalSourceType" content="https://schema.org/AlgorithmicMediaDigitalSource"/>',
    )
    for (const [lang, end] of [
      ['en', ''],
      ['es', '/original'],
      ['x-default', ''],
    ] as const)
      expect(html).toContain(
        `<link rel="alternate" hreflang="${lang}" href="https://times.example${path}${end}"/>`,
      )
  })

  it('marks what is still in the original', async () => {
    const html = await printedTranslation({
      source: { lang: 'ar', title: 'القارب', lede: 'يعود' },
      words: { title: 'القارب', lede: 'يعود', image: { ...picture(0), alt: 'صورة' } },
      facts: { remaining: ['title', 'lede', 'tags/1', 'image/alt'] },
    })

    expect(html).toContain('<bdi lang="ar" dir="rtl">Ciudad</bdi>')
    expect(html).toContain('<h1 lang="ar" dir="rtl">')
    expect(html).toContain('<p class="lede" lang="ar" dir="rtl">')
    expect(html).toMatch(/<img [^>]*alt="صورة"[^>]* lang="ar" dir="rtl"/)
    expect(html).toContain('<a href="/topic/barcos"><bdi>Boats</bdi></a>')
    expect(html).toContain('<a href="/topic/bahia"><bdi lang="ar" dir="rtl">Bahía</bdi></a>')
  })

  it('marks it in a language that the site has no words in, too', async () => {
    const icelandic = siteModel({ ...siteConfig, language: 'is' })
    const { article, translation } = await translated({
      source: { lang: 'en' },
      facts: { lang: 'is', sourceLang: 'en', remaining: ['title', 'tags/1'] },
    })
    const found = forReaders(article, translation)
    const wording = articleWording(found, icelandic)
    const page = articlePageModel(found.article, icelandic, undefined, wording)
    const html = await rendered(<ArticlePageView page={page} />)

    expect(html).toContain('<article class="article" lang="is" dir="ltr">')
    expect(html).toContain('<h1 lang="en" dir="ltr">')
    expect(html).toContain('<p class="wording" lang="en" dir="ltr">')
    expect(html).toContain('<bdi lang="is" dir="ltr">Boats</bdi>')
    expect(html).toContain('<bdi>Bahía</bdi>')
  })

  it('shows the topics of the source next to an outdated translation', async () => {
    const html = await printedTranslation({
      words: { tags: ['Old', 'Other', 'Third'] },
      facts: { sourceRevision: 'f'.repeat(64) },
    })

    expect(html).toContain('<a href="/topic/barcos"><bdi lang="es" dir="ltr">Barcos</bdi></a>')
    expect(html).not.toContain('/topic/old')
  })

  it('shows the original at an address of its own, with its own forms', async () => {
    const html = await printedTranslation({}, 'original')
    const [, path = ''] = html.match(/rel="canonical" href="https:\/\/times\.example([^"]+)"/) ?? []

    expect(path).toMatch(/\/the-boat-returns-to-the-harbour-\w{12}\/original$/)
    expect(html).toContain('<article class="article" lang="es" dir="ltr">')
    expect(html).toContain('Original in Spanish. <a href="')
    expect(html).toContain(
      `<a href="${path.replace('/original', '.md')}?lang=original">Markdown</a>`,
    )
    expect(html).toContain('"workTranslation":')
    expect(html).not.toContain('digitalSourceType')
  })

  it('keeps what a source asks of machines on the page of the original', async () => {
    const html = await printedTranslation(
      { source: { isNoindex: true, isTdmReserved: true } },
      'original',
    )

    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain('<meta name="tdm-reservation" content="1"/>')
  })

  it('lets no text out as markup', async () => {
    const attack = '</title></script><img src=x onerror=alert(1)>"\'><!--'
    const html = await printed({
      title: attack,
      lede: attack,
      byline: [attack],
      section: attack,
      source: {
        url: url('https://rheinblick.example/a.html'),
        name: attack,
        domain: 'rheinblick.example',
      },
      body: root(paragraph(attack)),
    })

    expect(html).not.toContain('<img')
    expect(html).not.toContain('<!--')
    expect(new Set(html.match(/<script[^>]*>/g))).toEqual(
      new Set(['<script type="application/ld+json">']),
    )
    expect(occurrences(html, '</script>')).toBe(occurrences(html, '<script'))
    expect(occurrences(html, '</title>')).toBe(1)
  })

  it('weighs less than 14 KB with 800 words and everything that can surround them', async () => {
    const article = await specimen({ ...manyWords, image: picture(0), tags: ['ferry', 'harbour'] })
    const around = {
      versions: 3,
      groups: [{ title: 'More on Ferry', path: '/topic/ferry', stories: await stories(6, 0) }],
      headlines: [],
      sameStory: await stories(6, 6),
      trends: await stories(8, 12),
      latest: await stories(8, 20),
      previous: null,
      next: null,
    }

    const { translation } = await translated()
    const words = { ...translation, title: article.title, content: article }
    const wording = articleWording(forReaders({ ...article, lang: 'es' }, words), site)
    const page = articlePageModel(article, site, around, wording)
    const html = await rendered(<ArticlePageView page={page} />)

    expect(html).toContain('Machine translation from Spanish')

    expect(await gzippedLength(html)).toBeLessThan(14 * 1024)
  })
})
