import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'

const prose =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'
const rest = 'was made in August and has been drying ever since, the harbour council says.'

/** The last paragraph but one of an article that ends with a piece of HTML and another paragraph. */
function paragraphOf(html: string): string | undefined {
  const page = `<article><h1>Ferry sails again</h1><div class="text"><p>${prose}</p>${html}<p>${prose} Again.</p></div></article>`
  const result = clean(page, {
    url: 'https://quill.example/news/ferry',
    now: new Date('2026-11-23T12:00:00Z'),
  })
  if (result.outcome === 'refused') return result.detail
  return plainText(result.content.body).split('\n\n').at(-2)
}

describe('joinInitial()', () => {
  it.each([
    ['the', `<p><span class="drop-cap">T</span>he plan ${rest}</p>`],
    ['the', `<p><span class="drop">T</span>\nhe plan ${rest}</p>`],
    ['the', `<p class="first"><span class="initial">T</span> <span>he plan ${rest}</span></p>`],
    ['the', `<p><strong class="FirstLetter">T</strong><br>he plan ${rest}</p>`],
    ['the', `<div class="dropcap">T</div><p>he plan ${rest}</p>`],
    ['the', `<p><b>T</b></p><p>he plan ${rest}</p>`],
    ['the', `<p><big>T</big> he plan ${rest}</p>`],
    ['the', `<p><span class="dropcap"><span>T</span></span> HE PLAN ${rest}</p>`],
    ['it', `<p><span class="dropcap">I</span> t ${rest}</p>`],
    ['after', `<p><i class="lettrine">A</i>\nfter the plan ${rest}</p>`],
    ['“we', `<p><span class="dropcap">“W</span>\ne know: it ${rest}</p>`],
    ['élan', `<p><span class="letrine">É</span>\nlan, le plan ${rest}</p>`],
    ['волга', `<p><span class="dropcap">В</span>\nолга, план ${rest}</p>`],
    [
      'the',
      `<p><span aria-hidden="true"><span class="dropcap">T</span>he</span><span class="sr-only">The</span> plan ${rest}</p>`,
    ],
    ['the', `<p><span aria-hidden="true">T</span>he plan ${rest}</p>`],
  ])('makes one word "%s" of %s', (word, html) => {
    const paragraph = paragraphOf(html)

    expect(paragraph).toMatch(/says\.$/)
    expect(paragraph?.toLowerCase().split(/[ ,]/)[0]).toBe(word)
  })

  it.each([
    ['A plan', `<p><span class="dropcap">A</span> plan ${rest}</p>`],
    ['T is', `<p><em>T</em> is the plan that ${rest}</p>`],
    ['Plan B or', `<p>Plan <b>B</b>\nor no plan ${rest}</p>`],
    ['А план', `<p><span class="dropcap">А</span> план ${rest}</p>`],
  ])('leaves two words in "%s"', (words, html) => {
    expect(paragraphOf(html)?.startsWith(words)).toBe(true)
  })
})

describe('dropSpokenCopy()', () => {
  it.each([
    '<span aria-hidden="true">5 km</span><span class="visually-hidden">five kilometres</span>',
    '<span class="sr-only">five kilometres</span> <span aria-hidden="true">5 km</span>',
    '<b><span aria-hidden="true">5 km</span>\n<span class="screen-reader-text">five kilometres</span></b>',
  ])('keeps the copy for the eye of %s', (html) => {
    expect(paragraphOf(`<p>Some ${html} of rope ${rest}</p>`)).toBe(`Some 5 km of rope ${rest}`)
  })

  it('drops an icon with its name', () => {
    const icon =
      '<i class="icon" aria-hidden="true">open_in_new</i><span class="sr-only">new window</span>'

    expect(paragraphOf(`<p>The plan ${icon} ${rest}</p>`)).toBe(`The plan ${rest}`)
  })
})
