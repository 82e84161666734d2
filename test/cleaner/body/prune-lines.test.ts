import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { clean, type CleanResult } from '../../../src/cleaner/index.ts'

const sentences = [
  'The harbour master wrote of the ferries all week, and of little else until the evening of the storm.',
  'By the time the first boat was ready, the wind had turned and the council had gone home for supper.',
  'Two farmers from the meadow side told the meeting that the water would rise by a hand every spring.',
  'A study by the river office came to another result: the level changes by less than a thumb in a year.',
  'The engineers measured the old sluice for three weeks and found that nearly all of the oak can be kept.',
  'In the end the gates opened at noon, and the flour was sold on the quay under the name of the last miller.',
]
const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`)

function cleaned(body: string, title = 'The ferry sails again'): CleanResult {
  return clean(
    `<html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Quill"></head><body><main><article><h1>${title}</h1><div class="text">${body}</div></article></main></body></html>`,
    { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') },
  )
}

function textOf(body: string, title?: string): string {
  const result = cleaned(body, title)
  if (result.outcome === 'refused') throw new Error(result.detail)
  return plainText(result.content.body)
}

/** The text with some markup between the third and the fourth paragraph. */
function between(markup: string): string {
  return [...paragraphs.slice(0, 3), markup, ...paragraphs.slice(3)].join('\n')
}

/** The text with some markup after the last paragraph. */
function after(markup: string): string {
  return [...paragraphs, markup].join('\n')
}

describe('pruneLines()', () => {
  it.each([
    [
      'a list of headlines',
      '<h3>From our valley desk</h3><ul><li>Traffic: <a href="/a/1">Ferry pilots ask for lamps on both piers</a></li><li>Prices: <a href="/a/2">Growers plough up their cabbage again</a></li><li>Schools: <a href="/a/3">Upper school wins the boat race</a></li></ul>',
      'Ferry pilots',
    ],
    [
      'a bold link',
      '<p><strong><a href="/2026/02/lamps">FERRY PILOTS ASK THE TOWN FOR LAMPS ON BOTH PIERS</a></strong></p>',
      'FERRY PILOTS',
    ],
    [
      'a link in capitals',
      '<div><b><a href="/app">TAKE THE PAPER WITH YOU WHEREVER YOU SAIL</a></b></div>',
      'WHEREVER',
    ],
    [
      'cards of one shape',
      `<div class="row">${['Lamps', 'Bells', 'Ropes'].map((one) => `<div class="c"><h4><a href="/s/${one}">${one} of the old harbour are counted anew</a></h4><p>What the keeper of the ${one} found in the shed.</p></div>`).join('')}</div>`,
      'of the old harbour',
    ],
  ])('drops %s between paragraphs', (_, markup, words) => {
    const text = textOf(between(markup))

    expect(text).not.toContain(words)
    for (const sentence of sentences) expect(text).toContain(sentence)
  })

  it.each([
    [
      'an appeal',
      '<p><b>Was this page worth a coin to you? Our tin is at the door of The Quill.</b></p>',
      'coin',
    ],
    [
      'what the house says of itself',
      '<p><em>Every letter in The Quill is set by hand, and we hope that you hear the lead.</em></p>',
      'lead',
    ],
    [
      'lines about makers',
      '<p><em>Jon Arvik in Ostrand and the agency Dikepress took part in this report.</em></p>',
      'Dikepress',
    ],
  ])('drops %s after the text', (_, markup, words) => {
    expect(textOf(after(markup))).not.toContain(words)
  })

  it.each(['Hintergrund', 'Zur Person', 'Contact', 'Topics', 'Comments'])(
    "keeps a sub-heading that is the word of a box's label: %s",
    (label) => {
      const text = textOf(between(`<h2>${label}</h2>`))

      expect(text).toContain(label)
      for (const sentence of sentences) expect(text).toContain(sentence)
    },
  )

  it('keeps what an article says of newsletters', () => {
    const text = textOf(
      between(
        '<p>A printer who sets <a href="https://x.example/a">a weekly newsletter</a> counts the copies that come back.</p><p>Between press and table, he says, our newsletter meets <a href="https://x.example/b">a tired postman</a> and a wet dog.</p><p><strong>Who is the daily newsletter for?</strong></p>',
      ),
      'Why nobody opens a newsletter',
    )

    expect(text).toMatch(/copies that come back[\s\S]*a wet dog[\s\S]*newsletter for\?/)
  })

  it('keeps questions that recur', () => {
    const question =
      '<p><strong>Which bread do you bake at home, and which grain would you never grind?</strong></p>'
    const text = textOf(
      `${paragraphs[0]}<h2>Ola</h2>${question}${paragraphs[1]}<h2>Runa</h2>${question}${paragraphs[2]}${paragraphs[3]}<h2>Ivar</h2>${question}${paragraphs[4]}${paragraphs[5]}`,
    )

    expect(text.match(/Which bread/g)).toHaveLength(3)
  })

  it('drops a text that is on the page twice', () => {
    const text = textOf(`${paragraphs.join('')}<div class="text">${paragraphs.join('')}</div>`)

    for (const sentence of sentences) expect(text.split(sentence)).toHaveLength(2)
  })

  it('keeps linked names of things above the text about them', () => {
    const names = ['Whistling otter', 'Ladder for mice', 'Nodding heron', 'Barge on wheels']
    const text = textOf(
      `${paragraphs[4]}${names.map((name, index) => `<p><a href="/carve/${index}">${name}</a></p><p><img src="/i/${index}.jpg" alt=""></p>${paragraphs[index]}`).join('')}`,
      'Four toys to carve from a broken spoke',
    )

    for (const name of names) expect(text).toContain(name)
  })

  it('gives three reasons in the trace for each line that it scores away', () => {
    const { trace } = cleaned(
      after(
        '<div class="bar"><span><a href="/a">Share</a></span> <span><a href="/b">Print</a></span></div>',
      ),
    )

    expect(trace).toContainEqual(
      expect.objectContaining({
        step: 'prune-lines',
        action: 'removed',
        reason: expect.stringMatching(/^\d+% likely: [^,]+(?:, [^,]+){2}/),
      }),
    )
  })

  it.each(['12 Comments', 'Коментари', 'コメント', 'Yorumlar (3)'])(
    "drops all that follows the heading of readers' words: %s",
    (label) => {
      const comments = `<h3>${label}</h3><p>I have never seen a ferry that sails in the snow, and I have seen quite a few of them.</p><p>Neither have I, said the second of the readers of this page at length.</p>`

      expect(textOf(after(comments))).not.toContain('never seen')
    },
  )

  it('keeps a paragraph under a single link between paragraphs', () => {
    const text = textOf(
      after(
        `<div><h3>Related story</h3><p><a href="/wall">How the wall of the harbour came to be what it is</a></p></div><p>At last the ferry sailed, and the master put his pen away for good that night.</p>`,
      ),
    )

    expect(text).toContain('At last the ferry')
  })

  it('drops the title above the text when a hidden dash separates its words', () => {
    const heading =
      '<h2><span>The ferry</span><span aria-hidden="true"> – </span><span>sails again</span></h2>'

    expect(textOf(`${heading}${paragraphs.join('')}`)).toMatch(/^The harbour master/)
  })

  it.each([
    '<p>Want to leave? <a href="https://click.letter.example/unsub">Unsubscribe</a>. The Harbour Letter, 4 Quay Row.</p>',
    '<div>Keine Lust mehr? <a href="/newsletter/abmelden?u=7">Hier geht es hinaus</a></div>',
    '<table><tr><td>Vous pouvez <a href="https://l.example/c?action=desabonnement&id=1">partir</a> à tout moment.</td></tr></table>',
    '<ul><li><a href="https://l.example/opt-out">No more of this</a></li></ul>',
  ])('drops the way out of a mailing list: %s', (line) => {
    expect(textOf(after(line))).toBe(textOf(after('')))
  })

  it('keeps a long paragraph of an article about mailing lists', () => {
    const told =
      'The board has counted how many people left its list by <a href="/unsubscribe">the link</a> last winter: four of nine thousand, which the harbour master called a triumph of patience over the post, and his deputy a sign that nobody had found the link in the dark green letters at the foot of a letter that nobody reads.'

    expect(textOf(after(`<p>${told}</p>`))).toContain('four of nine thousand')
  })
})
