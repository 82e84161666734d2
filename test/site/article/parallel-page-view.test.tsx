import { describe, expect, it } from 'vitest'
import { articleWording } from '../../../src/site/article/article-wording.ts'
import { parallelPageModel } from '../../../src/site/article/parallel-page-model.ts'
import { ParallelPageView } from '../../../src/site/article/parallel-page-view.tsx'
import { siteModel } from '../../../src/site/model/site.ts'
import { rendered } from '../rendered.ts'
import { everything, image, paragraph, root, siteConfig, text } from '../specimen.ts'
import { forReaders, translated } from '../translated.ts'

async function printed(
  about: Parameters<typeof translated>[0] = {},
  settings = siteConfig,
): Promise<string> {
  const site = siteModel(settings)
  const { article, translation } = await translated(about)
  const wording = articleWording(forReaders(article, translation), site, 'parallel')
  return rendered(
    <ParallelPageView page={parallelPageModel(article, translation, wording, site)} />,
  )
}

describe('ParallelPageView()', () => {
  it('shows each block next to its original, which declares its language', async () => {
    const html = await printed({
      source: { lang: 'ar', lede: null, body: root(paragraph('وصل الركاب عند الفجر.')) },
      words: { lede: null },
    })

    expect(html).toContain(
      '<div class="twin"><div><p>The first passengers came at dawn.</p></div>' +
        '<div lang="ar" dir="rtl"><p>وصل الركاب عند الفجر.</p></div></div>',
    )
    expect(html).toMatch(/<h1>The boat [^<]+<\/h1><\/div><div lang="ar" dir="rtl"><p class="h1">/)
  })

  it('is listed as the page of the translation, or as the source', async () => {
    const html = await printed()
    const copies = await printed({}, { ...siteConfig, indexing: 'canonical-to-source' })

    expect(html).toMatch(/rel="canonical" href="[^"]+\/the-boat-returns-to-the-harbour-\w{12}"/)
    expect(html).not.toContain(
      'application/ld+json">{"@context":"https://schema.org","@type":"News',
    )
    expect(copies).toContain('rel="canonical" href="https://rheinblick.example/a.html"')
  })

  it('shows a picture once, with both captions', async () => {
    const figure = (caption: string) => ({
      type: 'figure' as const,
      children: [image('https://pictures.example/a.jpg')],
      caption: [text(caption)],
      credit: 'Bayphoto',
    })
    const html = await printed({
      source: { body: root(paragraph('Uno'), figure('El barco')) },
      words: { body: root(paragraph('One'), figure('The boat')) },
    })

    expect(html.match(/<img /g)).toHaveLength(1)
    expect(html.match(/Bayphoto/g)).toHaveLength(1)
    expect(html).toMatch(/The boat<\/div><\/div><div lang="es" dir="ltr"><div>El barco</)
  })

  it('leads from each text to its own notes', async () => {
    const html = await printed({ source: { body: everything }, words: { body: everything } })
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)

    expect(new Set(ids).size).toBe(ids.length)
    expect(targets).toContain('original-note-1')
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })
})
