import { describe, expect, it } from 'vitest'
import { ArticleHead } from '../../../src/site/article/article-head.tsx'
import { articlePageModel } from '../../../src/site/article/article-page-model.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { rendered } from '../rendered.ts'
import { siteConfig, specimen, url } from '../specimen.ts'

const printed = async (values: Parameters<typeof specimen>[0], settings = siteConfig) =>
  rendered(<ArticleHead page={articlePageModel(await specimen(values), siteModel(settings))} />)

describe('ArticleHead()', () => {
  it('shows previews the picture with its size and what is in it', async () => {
    const html = await printed({
      image: {
        url: url('https://pictures.example/a.jpg'),
        alt: 'The ferry',
        width: 1200,
        height: 675,
        credit: null,
      },
    })

    expect(html).toContain('<meta property="og:image" content="https://pictures.example/a.jpg"/>')
    expect(html).toContain('<meta property="og:image:width" content="1200"/>')
    expect(html).toContain('<meta property="og:image:height" content="675"/>')
    expect(html).toContain('<meta property="og:image:alt" content="The ferry"/>')
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
  })

  it('asks for a small card without a picture', async () => {
    expect(await printed({})).toContain('<meta name="twitter:card" content="summary"/>')
  })

  it('names authors, section and tags', async () => {
    const html = await printed({ section: 'Town', tags: ['Ferry', 'Bay'] })

    expect(html).toContain('<meta name="author" content="Ida Morgenrot"/>')
    expect(html).toContain('<meta property="article:section" content="Town"/>')
    expect(html.match(/property="article:tag" content="[^"]+"/g)).toHaveLength(2)
  })

  it('names the policy of a source that reserves mining', async () => {
    const tdmPolicy = 'https://times.example/mining.json'
    const html = await printed({ isTdmReserved: true }, { ...siteConfig, tdmPolicy })

    expect(html).toContain('<meta name="tdm-reservation" content="1"/>')
    expect(html).toContain(`<meta name="tdm-policy" content="${tdmPolicy}"/>`)
  })
})
