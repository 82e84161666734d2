import { describe, expect, it } from 'vitest'
import { clean } from '../../../src/cleaner/index.ts'
import { blocksOf } from './blocks-of.ts'

const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

/** Provider and address of what the page embeds between two paragraphs. */
function embedded(html: string): string[] {
  const result = clean(
    `<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1><p>${paragraph}</p>${html}<p>${paragraph} Twice.</p></article></body></html>`,
    { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') },
  )
  if (result.outcome === 'refused') throw new Error(result.detail)
  return result.content.body.children.flatMap((block) =>
    block.type === 'embed' ? [`${block.provider} ${block.url}`] : [],
  )
}

describe('readEmbed()', () => {
  it.each([
    [
      '<iframe src="https://flo.uri.sh/visualisation/12/embed"></iframe>',
      'Flourish https://flo.uri.sh/visualisation/12/embed',
    ],
    [
      '<blockquote class="reddit-card"><a href="https://www.reddit.com/r/tides/comments/ab/gate/">Gate</a></blockquote>',
      'Reddit https://www.reddit.com/r/tides/comments/ab/gate/',
    ],
    [
      '<lite-youtube videoid="abcdefghijk"></lite-youtube>',
      'YouTube https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      '<figure><amp-youtube data-videoid="abcdefghijk"></amp-youtube></figure>',
      'YouTube https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      '<amp-video src="https://film.example/77.mp4" width="640"><div fallback>No films here.</div></amp-video>',
      'film.example https://film.example/77.mp4',
    ],
    [
      '<video><source data-src="https://film.example/78.mp4"></video>',
      'film.example https://film.example/78.mp4',
    ],
    ['<amp-twitter data-tweetid="123456789"></amp-twitter>', 'X https://x.com/i/status/123456789'],
    [
      '<amp-instagram data-shortcode="Cabc12"></amp-instagram>',
      'Instagram https://www.instagram.com/p/Cabc12',
    ],
  ])('reads %s', (html, expected) => {
    expect(embedded(html)).toEqual([expected])
  })

  it.each([
    '<lite-youtube videoid="../channel?x=1"></lite-youtube>',
    '<amp-facebook data-href="javascript:alert(1)"></amp-facebook>',
    '<iframe src="https://ads.example/frame"></iframe>',
  ])('reads no embed from %s', (html) => {
    expect(embedded(html)).toEqual([])
  })

  it.each([
    [
      'a quotation',
      '<blockquote class="twitter-tweet"><p>The gates are open again since noon.</p>— Jo Roe (@jo) <a href="https://x.com/jo/status/18460000000">Nov 23</a></blockquote>',
      'Jo Roe (@jo)',
    ],
    [
      'a box of links',
      '<div class="tw"><a href="https://x.com/jo/status/18460000000"><b>Jo Roe</b> The gates are open again since noon.</a> <a href="https://x.com/jo/status/18460000000">12 Likes</a></div>',
      'X',
    ],
  ])('quotes the words of a post, from %s', (_, html, by) => {
    const text = (value: string) => ({ type: 'text', value })
    const link = { type: 'link', url: 'https://x.com/jo/status/18460000000', title: null }

    expect(blocksOf(html)).toEqual([
      {
        type: 'blockquote',
        children: [
          { type: 'paragraph', children: [text('The gates are open again since noon.')] },
          { type: 'paragraph', children: [{ ...link, children: [text(by)] }] },
        ],
      },
    ])
  })
})
