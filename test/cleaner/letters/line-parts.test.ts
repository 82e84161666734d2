import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'

const prose =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

/** The blocks of an article between its first and its last paragraph. */
function linesOf(html: string): string[] {
  const result = read(html)
  if (result.outcome === 'refused') return [result.detail]
  return plainText(result.content.body).split('\n\n').slice(1, -1)
}

function bodyOf(html: string): string {
  return JSON.stringify(read(html))
}

function read(html: string) {
  const page = `<article><h1>Ferry sails again</h1><div class="text"><p>${prose}</p>${html}<p>${prose} Again.</p></div></article>`
  return clean(page, {
    url: 'https://quill.example/news/ferry',
    now: new Date('2026-11-23T12:00:00Z'),
  })
}

describe('dropAnchors()', () => {
  it.each([
    '<h2 id="f">Fares<a class="headerlink" href="#f" title="Permalink">¶</a></h2>',
    '<h2 id="f"><a href="#f">#</a> Fares</h2>',
    '<h3 id="f">Fares <a href="#f">Direktlink kopieren</a></h3>',
    '<h3><a href="#f">Fares</a> <a href="/news/ferry#f" class="x">Copy link</a></h3>',
    '<h2>Fares <span class="copy-link">Copy</span></h2>',
    '<h2><span id="f">Fares</span><span class="mw-editsection">[<a href="/e">edit</a> | <a href="/s">source</a>]</span></h2>',
    '<div class="mw-heading"><h2>Fares</h2><span>[<a href="/e">Bearbeiten</a>]</span></div>',
    '<h2>Fares [<a href="/e">edit</a>]</h2>',
    '<h4>Fares ¶</h4>',
    '<h2>Fares<div class="header-anchor-widget"><div class="button"><svg><path d="M0"/></svg></div></div></h2>',
  ])('leaves the words of %s', (heading) => {
    expect(linesOf(`${heading}<p>${prose} Too.</p>`)[0]).toBe('Fares')
  })

  it.each([
    ['We are no. #1 in C#', '<h2>We are no. #1 in C#</h2>'],
    ['See the other page', '<h2 id="f">See <a href="/other">the other page</a></h2>'],
    ['What § 5 says', '<h2>What § 5 says</h2>'],
    ['Origin of ramp', '<h2>Origin of <a href="#ramp-1">ramp</a></h2>'],
    ['The ferry [updated]', '<h2>The ferry [updated]</h2>'],
    ['All anchors', '<h2 class="anchor"><a class="anchor" href="#f">All anchors</a></h2>'],
  ])('leaves "%s" as it is', (words, heading) => {
    expect(linesOf(`${heading}<p>${prose} Too.</p>`)[0]).toBe(words)
  })
})

describe('dropHoverCard()', () => {
  const sentence = 'Shares of Quill Mills rose on Monday after the council had voted for its wheel.'

  it.each([
    '<a href="/q">Quill Mills</a><span class="pop"><img src="/q.png" alt="">Quill Mills <a href="/a">Chart</a></span>',
    '<b>Quill Mills</b> <x-card><a href="/q">Quill Mills</a> <a href="/c">Chart</a> +2.1%</x-card>',
    '<a href="/q">Quill Mills</a><div class="pop"><img src="/q.png" alt=""><a href="/q">Quill Mills</a> <a href="/a">Chart</a></div>',
    '<span class="c"><span>Quill Mills</span><span><a href="/q">All on Quill Mills</a> <a href="/c">Chart</a></span></span>',
  ])('drops the card in %s', (name) => {
    expect(linesOf(`<p>${sentence.replace('Quill Mills', name)}</p>`)).toEqual([sentence])
  })

  it('keeps the next line of a list', () => {
    const html =
      '<p>The council has put two papers on the table, and asks everyone in town to read them before it votes:<br><span><a href="/p">Plan of the ramp</a><br></span><span><a href="/n">Notes on the Plan of the ramp</a></span></p>'

    expect(linesOf(html)[0]).toContain('Notes on the Plan of the ramp')
  })

  it('keeps a link that says more', () => {
    const name = '<b>Quill Mills</b> <span><a href="/q">of Tarn</a></span>'

    expect(linesOf(`<p>${sentence.replace('Quill Mills', name)}</p>`)).toEqual([
      sentence.replace('Quill Mills', 'Quill Mills of Tarn'),
    ])
  })
})

describe('dropShortcodes()', () => {
  it.each([
    '[vc_row][vc_column width="1/2"]',
    '[/vc_column_text]',
    '[knob href="https://quill.example/sail/" size="3"]Sail with us[/knob]',
    '[boton url=&#8221;/sail&#8221;]Navegar[/boton]',
    '[gallery ids=&#8220;1,2,3&#8220;]',
    '[[{"fid":"12","view_mode":"default"}]]',
    '{% include "box.html" %}',
    '{{&lt; figure src="/a.png" >}}',
    '{"id":12,"kind":"term","list":[1,2]}',
  ])('drops a line of %s', (code) => {
    expect(linesOf(`<p>${code}</p><p>${prose} Too.</p>`)).toEqual([`${prose} Too.`])
  })

  it('keeps the text between two', () => {
    const html = `<p>[box][su_note color="red"]${prose} Too.[/su_note][/box]</p>`

    expect(linesOf(html)).toEqual([`${prose} Too.`])
  })

  it.each([
    'He said [sic] that it [the gate] was shut at nine [1] by the keeper [Editor’s note: it was not].',
    'Write to keeper [at] quill.example when the gates are shut, or come by on any day but Sunday.',
    'She set {x} to [a] and {y: 1} to [b, c], as the manual of the gate asks of its keeper.',
  ])('keeps the brackets of "%s"', (text) => {
    expect(linesOf(`<p>${text}</p>`)).toEqual([text])
  })

  it('keeps code', () => {
    expect(linesOf('<pre><code>[row id="1"]\n{% if x %}</code></pre>')).toEqual([
      '[row id="1"]\n{% if x %}',
    ])
  })
})

describe('dropPhoneCopy()', () => {
  const sentence =
    'The guild of bakers and millers withdrew its protest against the levy on Monday.'

  it.each([
    '<span class="d-none d-md-inline">of bakers and millers</span><span class="d-md-none">of bakers</span>',
    '<span class="lg:hidden">of bakers</span> <span class="hidden lg:inline">of bakers and millers</span>',
    '<b class="mobile-only">of bakers</b><b class="desktop-only">of bakers and millers</b>',
  ])('keeps the copy for wide screens of %s', (html) => {
    const line = `<p>${sentence.replace('of bakers and millers', html)}</p>`

    expect(linesOf(line)).toEqual([sentence])
  })

  it('keeps an element for small screens that has no other', () => {
    const line = `<p>${sentence.replace('and millers', '<span class="md:hidden">and millers</span>')}</p>`

    expect(linesOf(line)).toEqual([sentence])
  })
})

describe('a paragraph that is struck as a whole', () => {
  it('stays in the body, and out of the text', () => {
    expect(linesOf(`<p><del>${prose} Not.</del></p><p>${prose} Too.</p>`)).toEqual([
      `${prose} Too.`,
    ])
    expect(bodyOf(`<p><del>${prose} Not.</del></p>`)).toContain('Not.')
  })
})
