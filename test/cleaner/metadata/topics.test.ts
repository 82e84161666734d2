import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const topics = (head: string, body = '<h1>Tide over the wall</h1>') => {
  const { section, tags } = metadata(
    pageOf(`<head><title>Tide over the wall</title>${head}</head><body>${body}`),
  )
  return { section, tags }
}

describe('section and tags', () => {
  it('are read from microdata in the body', () => {
    const body = `<article itemscope itemtype="https://schema.org/NewsArticle">
      <meta itemprop="articleSection" content="Coast"><meta itemprop="keywords" content="tide, sea wall">
      <h1 itemprop="headline">Tide over the wall</h1></article>`

    expect(
      topics('<meta name="description" content="The tide came over the sea wall">', body),
    ).toEqual({
      section: 'Coast',
      tags: ['tide', 'sea wall'],
    })
  })

  it('take the keywords of the page when it speaks of them', () => {
    expect(topics('<meta name="keywords" content="tide，wall、storm">').tags).toEqual([
      'tide',
      'wall',
      'storm',
    ])
  })

  it('are listed once each, and told apart by their signs', () => {
    const tags = ['C++', 'c++', 'C#', 'İzmir', 'IZMIR', '#Tide', 'tide']
    const head = tags.map((tag) => `<meta property="article:tag" content="${tag}">`).join('')

    expect(topics(head).tags).toEqual(['C++', 'C#', 'İzmir', '#Tide'])
  })

  it.each([
    ['says nothing of them', 'news, sport, weather, harbour'],
    [
      'lists too many',
      `tide, wall, ${Array.from({ length: 12 }, (_, index) => `over${index}`).join(', ')}`,
    ],
  ])('leave keywords when the page %s', (_what, keywords) => {
    expect(topics(`<meta name="keywords" content="${keywords}">`).tags).toEqual([])
  })
})
