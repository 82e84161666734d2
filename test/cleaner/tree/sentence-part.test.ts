import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'

const prose =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

function textOf(html: string): string {
  const page = `<article><h1>Ferry sails again</h1><p>${prose}</p>${html}<p>${prose} Again.</p></article>`
  const result = clean(page, {
    url: 'https://quill.example/news/ferry',
    now: new Date('2026-11-23T12:00:00Z'),
  })
  return result.outcome === 'cleaned' ? plainText(result.content.body) : result.detail
}

describe('isSentencePart()', () => {
  it.each([
    '<p>Most think so, says <span class="LinkBox"><a href="/p">a poll of the office</a></span> in late winter.</p>',
    '<p>The council voted after <em class="related-link"><a href="/p">a poll of the office</a></em>.</p>',
    '<p>Nobody in the council had ever seen <span class="link"><a href="/p">a poll of the office</a></span></p>',
    '<p><span class="related"><a href="/p">In a poll of the office</a></span> most of the bakers wanted it.</p>',
    '<ul><li>Bread, in <span class="btn-link"><a href="/p">a poll of the office</a></span>, came first.</li></ul>',
    '<blockquote>We all have read <a role="button" href="/p">a poll of the office</a> that says so.</blockquote>',
    '<p>Everyone has read of <button class="term" type="button">a poll of the office</button> in the paper.</p>',
    '<p>Selon <span class="teaser-link"><a href="/p">a poll of the office</a></span> menée cet hiver, oui.</p>',
  ])('keeps the words in the sentence %s', (html) => {
    expect(textOf(html)).toContain('a poll of the office')
  })

  it.each([
    '<p>Share: <span class="social"><a href="/f">Chatbook</a></span> | <span class="social"><a href="/x">Y</a></span></p>',
    '<p><button>Chatbook</button> <button>Print</button></p>',
    '<p>The old <span class="tooltip">weir<span class="tooltiptext">Chatbook says: a dam</span></span> was built of oak.</p>',
  ])('still drops clutter from %s', (html) => {
    expect(textOf(html)).not.toContain('Chatbook')
  })
})
