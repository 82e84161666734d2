import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { readBlocks } from '../../../src/cleaner/blocks/read-blocks.ts'
import { boxesOf } from '../../../src/cleaner/features/boxes.ts'
import { pageOf } from '../metadata/page-of.ts'
import { blocksOf } from './blocks-of.ts'

const textOf = (html: string) => plainText({ type: 'root', children: blocksOf(html) })
const said = [
  'The ferry has landed with her sand, and the curve is flat.',
  'Everything stopped because of a bird.',
  'Thirty tonnes of sand, counted twice, are on board.',
]

describe('findSeries()', () => {
  it.each([
    [
      'spans',
      (text: string, n: number) =>
        `<div class="entry"><div><span>${n} hours ago</span><span>1${n}:05</span><span>Jon Arvik</span></div><h3>Part ${n}</h3><p>${text}</p></div>`,
      ['11:05 – Part 1', said[0], '12:05 – Part 2', said[1], '13:05 – Part 3', said[2]],
    ],
    [
      'a list without headings',
      (text: string, n: number) =>
        `<li><time datetime="2026-10-21T1${n}:05:00Z">vor ${n} Stunden</time> <b>Jon Arvik</b><p>${text}</p></li>`,
      ['11:05', said[0], '12:05', said[1], '13:05', said[2]],
    ],
    [
      'paragraphs',
      (text: string, n: number) =>
        `<article class="e-${n}"><p>1${n}.05 h</p><p>${text}</p></article>`,
      ['11.05', said[0], '12.05', said[1], '13.05', said[2]],
    ],
  ])('heads the entries of a live report by their hours, from %s', (_, entry, lines) => {
    const entries = said.map((text, index) => entry(text, index + 1)).join('')

    expect(textOf(`<ul>${entries}</ul>`).split('\n\n')).toEqual(lines)
  })

  it.each([
    ['spans', '<div class="cue"><i>[00:0$n]</i> <b>$who:</b> <span>$text</span></div>'],
    ['a list of terms', '<dt>$who</dt><dd>$text</dd>'],
    ['headings', '<div class="turn"><h4>$who</h4><small>00:0$n</small><p>$text</p></div>'],
    ['lines in turn', '<p class="who">$who</p><p>$text</p>'],
    ['attributes', '<p data-speaker="$who">$text</p>'],
  ])('prints speakers before their words, from %s', (_, form) => {
    const turns = said.map((text, n) =>
      form
        .replace('$n', String(n))
        .replace('$who', n === 1 ? 'Ida Crake' : 'Mo Marsh')
        .replace('$text', text),
    )

    expect(textOf(`<dl>${turns.join('')}</dl>`).split('\n\n')).toEqual([
      `Mo Marsh: ${said[0]}`,
      `Ida Crake: ${said[1]}`,
      `Mo Marsh: ${said[2]}`,
    ])
  })

  it('marks the headings of entries and the turns of a transcript as fixed', () => {
    const entries = said.map((text, n) => `<div><time>1${n}:05</time><p>${text}</p></div>`)
    const turns = ['Mo Marsh', 'Ida Crake', 'Mo Marsh'].map(
      (who) => `<p class="w">${who}</p><p>Yes.</p>`,
    )
    const page = pageOf(`<body><div>${entries.join('')}</div><div>${turns.join('')}</div></body>`)
    const { body } = page.document
    const fixed = readBlocks(body, boxesOf(body, []).of, page).filter(({ isFixed }) => isFixed)

    expect(fixed.map(({ block }) => block.type)).toEqual([
      ...said.map(() => 'heading'),
      ...turns.map(() => 'paragraph'),
    ])
  })

  it.each([
    [
      'facts',
      '<dl><dt>Size</dt><dd>Ten acres.</dd><dt>Age</dt><dd>Ninety.</dd><dt>Wheels</dt><dd>Two.</dd></dl>',
      'Size\n\nTen acres.',
    ],
    [
      'a timetable of links',
      '<ul><li>10:05 <a href="/1">The red boat to Tarn</a></li><li>11:05 <a href="/2">The blue boat to Tarn</a></li><li>12:05 <a href="/3">The last boat to Tarn</a></li></ul>',
      '10:05 The red boat',
    ],
  ])('leaves %s', (_, html, text) => {
    expect(textOf(html)).toContain(text)
  })
})
