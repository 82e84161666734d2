import { describe, expect, it } from 'vitest'
import { articleInData } from '../../../src/cleaner/data/article-in-data.ts'

const title = 'Kiln lit for the first time in a century'
const paragraph =
  'It took nine hours and two tonnes of split ash before the first cone bent, and nobody left.'
const paragraphs = [1, 2, 3].map((number) => `${paragraph} Part ${number}.`)
const inTags = paragraphs.map((text) => `<p>${text}</p>`)

describe('articleInData()', () => {
  it('takes the text next to the page’s title, not a longer one elsewhere', () => {
    const story = { title: `${title} | Thornmere Post`, body: inTags.join('') }
    const other = { title: 'A bridge is to be painted', body: inTags.join('').repeat(4) }

    expect(articleInData([{ latest: [other], story }], [title])).toBe(inTags.join(''))
  })

  it.each([
    ['strings', paragraphs],
    ['blocks', paragraphs.map((text) => ({ type: 'text', content: text }))],
    [
      'blocks with their text inside',
      paragraphs.map((text) => ({ id: 'a', type: 'paragraph', data: { text } })),
    ],
    [
      'runs',
      paragraphs.map((text) => ({
        _type: 'block',
        children: [
          { _type: 'span', text: text.slice(0, 20) },
          { _type: 'span', marks: ['em'], text: text.slice(20) },
        ],
      })),
    ],
  ])('reads a list of %s', (_, blocks) => {
    expect(articleInData([{ title, blocks }], [title])).toBe(inTags.join('\n'))
  })

  it('reads headings, lists, quotes and pictures of an editor', () => {
    const blocks = [
      ...paragraphs,
      { type: 'header', level: 3, text: 'After' },
      { type: 'list', items: [{ content: 'One & two' }, 'Three'] },
      { type: 'quote', text: 'So it is' },
      {
        type: 'image',
        url: 'https://a.example/kiln',
        image: { url: 'https://a.example/b.jpg' },
        caption: 'The kiln',
      },
    ]

    expect(articleInData([{ title, blocks }], [title])).toBe(
      [
        ...inTags,
        '<h3>After</h3>',
        '<ul><li><p>One &amp; two</p></li><li><p>Three</p></li></ul>',
        '<blockquote>So it is</blockquote>',
        '<figure><img src="https://a.example/b.jpg"><figcaption>The kiln</figcaption></figure>',
      ].join('\n'),
    )
  })

  it('reads JSON kept in a string', () => {
    const data = JSON.stringify({ story: { title, html: inTags.join('') } })

    expect(articleInData([{ cache: { 7: { data } } }], [title])).toBe(inTags.join(''))
  })

  it.each([
    ['code', { title, js: 'var a = {b: 1}; function c(d) { return d + 1 }; '.repeat(20) }],
    ['teasers', { title, latest: paragraphs.map((text) => ({ title: `More of ${text}`, text })) }],
    ['what is said about the article', { title, description: paragraphs.join(' ') }],
    ['a text without the page’s title', { title: 'A bridge is to be painted', body: paragraphs }],
    ['too little', { title, body: paragraph }],
  ])('finds nothing in %s', (_, data) => {
    expect(articleInData([data], [title])).toBeNull()
  })
})
