import { describe, expect, it } from 'vitest'
import { sitemap } from '../../../src/site/sitemaps/sitemap.ts'
import { hostile } from '../feeds/sample-feed.ts'
import { readXml } from '../read-xml.ts'
import { specimen, url } from '../specimen.ts'

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const images = 'http://www.google.com/schemas/sitemap-image/1.1'
const place = { url: 'https://times.example', base: '/de' } as const

describe('sitemap()', () => {
  it('says of each article its address, its last change and its picture, in this order', async () => {
    const picture = url('https://pictures.example/a.jpg?w=1&h=2')
    const about = { alt: '', width: null, height: null, credit: null }
    const article = await specimen({ image: { url: picture, ...about } })
    const root = readXml(sitemap([article], place))

    expect(root).toMatchObject({ name: 'urlset', namespace: protocol })
    expect(root.children[0]).toMatchObject({
      name: 'url',
      namespace: protocol,
      children: [
        {
          name: 'loc',
          namespace: protocol,
          text: expect.stringMatching(/^https:\/\/times\.example\/de\/news\//),
        },
        { name: 'lastmod', namespace: protocol, text: '2023-04-28T08:00:00.000Z' },
        {
          name: 'image',
          namespace: images,
          children: [{ name: 'loc', namespace: images, text: picture }],
        },
      ],
    })
  })

  it('leaves out what its source keeps from search engines', async () => {
    const hidden = await specimen({ isNoindex: true })

    expect(readXml(sitemap([hidden, await specimen()], place)).children).toHaveLength(1)
  })

  it.each([
    ['hostile', hostile],
    ['long', 'ж'.repeat(500)],
    ['unspaced', '記事'.repeat(200)],
    ['wordless', '🚢'.repeat(100)],
  ])('has a printable address under 2,048 characters for a %s title', async (_what, title) => {
    const root = readXml(sitemap([await specimen({ title })], place))
    const address = root.children[0]?.children[0]?.text ?? ''

    expect(address).toMatch(/^[!-~]{1,2047}$/)
    expect(new URL(address).href).toBe(address)
  })
})
