import { describe, expect, it } from 'vitest'
import { isBody } from '../../../src/article/body-fault.ts'
import type { Block } from '../../../src/article/body.ts'
import { blocksOf } from './blocks-of.ts'

const arabic = 'نحن نعيش من الميناء ولا نريد أن نتركه لأحد.'
const german = 'Wir leben vom Hafen und wollen ihn niemandem überlassen.'
const rtl = { hProperties: { lang: 'ar', dir: 'rtl' } }

/** The types of the blocks with their markings; inner blocks follow a slash. */
function marks(blocks: readonly Block[], around = ''): string[] {
  return blocks.flatMap((block) => {
    const { lang = '', dir = '' } = ('data' in block && block.data?.hProperties) || {}
    const name = `${around}${block.type} ${lang} ${dir}`.trim().replace(/ +/g, ' ')
    if (block.type === 'blockquote') return [name, ...marks(block.children, `${name} / `)]
    if (block.type === 'list')
      return [name, ...block.children.flatMap((item) => marks(item.children, `${name} / `))]
    return [name]
  })
}

describe('a passage of a German text in Arabic', () => {
  it.each([
    [
      `<blockquote lang="ar" dir="rtl"><p>${arabic}</p></blockquote>`,
      ['blockquote ar rtl', 'blockquote ar rtl / paragraph'],
    ],
    [
      `<blockquote><p lang="ar" dir="rtl">${arabic}</p></blockquote>`,
      ['blockquote', 'blockquote / paragraph ar rtl'],
    ],
    [`<p lang="ar">${arabic}</p>`, ['paragraph ar rtl']],
    [`<p dir="rtl">${arabic}</p>`, ['paragraph rtl']],
    [`<p dir="auto">${arabic}</p>`, ['paragraph rtl']],
    [`<p><span lang="ar-EG" dir="rtl">${arabic}</span></p>`, ['paragraph ar-EG rtl']],
    [`<p><q xml:lang="ar">${arabic}</q></p>`, ['paragraph ar rtl']],
    [
      `<div lang="ar"><p>${arabic}</p><p>${arabic}</p></div><p>${german}</p>`,
      ['paragraph ar rtl', 'paragraph ar rtl', 'paragraph'],
    ],
    [`<h2 lang="ar">${arabic}</h2>`, ['heading ar rtl']],
    [`<ul lang="ar"><li>${arabic}</li></ul>`, ['list ar rtl', 'list ar rtl / paragraph']],
    [
      `<ul><li lang="ar">${arabic}</li><li>${german}</li></ul>`,
      ['list', 'list / paragraph ar rtl', 'list / paragraph'],
    ],
    [
      `<blockquote lang="ar"><p>${arabic} ${arabic}</p><p lang="de">${german}</p></blockquote>`,
      [
        'blockquote ar rtl',
        'blockquote ar rtl / paragraph',
        'blockquote ar rtl / paragraph de ltr',
      ],
    ],
    [`<table lang="ar"><tr><th>ميناء<th>سفينة<tr><td>ا<td>ب</table>`, ['table ar rtl']],
  ])('is marked: %s', (html, expected) => {
    const blocks = blocksOf(`<p>${german}</p>${html}<p>${german}</p>`, 'de')

    expect(marks(blocks).slice(1, -1)).toEqual(expected)
    expect(isBody({ type: 'root', children: blocks })).toBe(true)
  })

  it('is marked within a line', () => {
    const [block] = blocksOf(
      `<p>Er rief <em lang="ar" dir="rtl">الميناء لنا!</em> und ging.</p>`,
      'de',
    )

    expect(block).toEqual({
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Er rief ' },
        {
          type: 'emphasis',
          children: [
            {
              type: 'span',
              data: { hName: 'span', ...rtl },
              children: [{ type: 'text', value: 'الميناء لنا!' }],
            },
          ],
        },
        { type: 'text', value: ' und ging.' },
      ],
    })
  })

  it('is marked in a caption', () => {
    const [figure] = blocksOf(
      `<figure><img src="/a.jpg" width="900" height="600"><figcaption lang="ar">${arabic}</figcaption></figure>`,
      'de',
    )

    expect(figure).toMatchObject({ caption: [{ type: 'span', data: rtl }] })
  })
})

describe('a passage in another language of the same script', () => {
  it('is marked without a direction', () => {
    expect(
      marks(blocksOf(`<p lang="fr">Nous vivons du port et nous y restons.</p>`, 'de')),
    ).toEqual(['paragraph fr'])
  })

  it('is marked in an article of the other direction', () => {
    expect(
      marks(
        blocksOf(`<blockquote lang="en" dir="ltr">We live off the harbour.</blockquote>`, 'ar'),
      ),
    ).toEqual(['blockquote en ltr', 'blockquote en ltr / paragraph'])
  })
})

describe('a declared language or direction', () => {
  it.each([
    ['the same language', `<p lang="de-AT" dir="ltr">${german}</p>`, 'de'],
    ['Word’s language on any text', `<p lang="EN-US">${german}</p>`, 'de'],
    ['a language of another script', `<p lang="en-US" dir="ltr">${arabic}</p>`, 'ar'],
    ['a language of another script, the other way round', `<p lang="ru">${german}</p>`, 'de'],
    ['a direction that the letters do not have', `<p dir="rtl">${german}</p>`, 'de'],
    ['no language', `<p lang="">${german}</p><p lang="zxx">${german}</p>`, 'de'],
    ['what is no tag', `<p lang="&quot;onload=1" dir="up">${german}</p>`, 'de'],
    [
      'a language that a long text is not in',
      `<p lang="en">${`${german} Das ist für die Stadt und die Leute am Meer nicht gut. `.repeat(3)}</p>`,
      'de',
    ],
  ])('is ignored: %s', (_what, html, lang) => {
    for (const block of blocksOf(html, lang)) expect(block).not.toHaveProperty('data')
  })
})
