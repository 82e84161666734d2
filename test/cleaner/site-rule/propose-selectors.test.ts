import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'
import {
  proposeSelectors,
  type WantedContent,
  type WantedPage,
} from '../../../src/cleaner/site-rule/propose-selectors.ts'
import { selectableDocument } from '../../../src/intake/rules/selectable-document.ts'

type Given = { html: string; wanted: WantedContent }

// Layouts of invented sites. Each makes pages of the same form with other words.
const german = (n: number): Given => {
  const blocks = ['Hafen', 'Fähre', 'Deich'].map(
    (word) =>
      `Die ${word} ${n} wurde am Montagmorgen wieder geöffnet, elf Tage nach dem Sturm, sagte der Hafenmeister.`,
  )
  return {
    html: `<title>Kurier</title><body><div class="page css-x${n}f"><h1>Kurier am Hafen</h1><div class="dach">
      <div class="kopf-zeile">Nachricht Nummer ${n} vom Hafen</div><p class="vorspann">Kurz gesagt ist es die Nummer ${n} von allen.</p>
      <span class="wer">Von Ada Winter</span></div>
      <div class="spalte" id="a${n}">${blocks.map((text) => `<p>${text}</p>`).join('')}
      <div class="mehr-davon"><p>Lesen Sie im Laden ${n} nach, was der Hafenmeister vor elf Tagen dazu schon gesagt hat.</p></div></div></div>`,
    wanted: {
      title: `Nachricht Nummer ${n} vom Hafen`,
      lede: `Kurz gesagt ist es die Nummer ${n} von allen.`,
      byline: ['Ada Winter'],
      blocks,
      unwanted: [
        `Lesen Sie im Laden ${n} nach, was der Hafenmeister vor elf Tagen dazu schon gesagt hat.`,
      ],
    },
  }
}
const japanese = (n: number): Given => {
  const blocks = ['港', '船', '堤防'].map(
    (word) =>
      `${word}の第${n}号は月曜の朝に再び開かれた。嵐から十一日後のことだと港長が述べた。多くの人が集まっていた。`,
  )
  return {
    html: `<body><section data-testid="midashi"><b>港の便り第${n}号</b></section><time datetime="2026-10-0${n}T08:15:00+09:00">朝</time>
      <i class="hito">記者 山田花子</i>
      <main><div class="honbun">${blocks
        .slice(0, 2)
        .map((text) => `<p>${text}</p>`)
        .join(
          '',
        )}</div><div class="koukoku">広告の店</div><div class="honbun"><p>${blocks[2]}</p></div></main>`,
    wanted: {
      title: `港の便り第${n}号`,
      publishedAt:
        `2026-10-0${n === 1 ? 1 : n}T08:15:00+09:00`.replace(/T.*/, '') &&
        `2026-10-0${n - 1}T23:15:00.000Z`,
      blocks,
    },
  }
}
const arabic = (n: number): Given => {
  const blocks = ['الميناء', 'السفينة', 'السد'].map(
    (word) =>
      `فتح ${word} رقم ${n} أبوابه من جديد صباح الاثنين بعد أحد عشر يوما من العاصفة كما قال مدير الميناء للصحفيين.`,
  )
  return {
    html: `<body><table><tr><td id="unwan"><font>خبر الميناء رقم ${n}</font></td></tr>
      <tr><td id="nass">${blocks.map((text) => `<p>${text}</p>`).join('')}</td></tr></table>`,
    wanted: { title: `خبر الميناء رقم ${n}`, blocks },
  }
}
const spanish = (n: number): Given => {
  const kept = `Los datos número ${n}: once barcos, doce grúas y trece marineros, según la autoridad del puerto en su informe.`
  const blocks = ['puerto', 'barco'].map(
    (word) =>
      `El ${word} número ${n} abrió de nuevo el lunes por la mañana, once días después de la tormenta, según la capitana.`,
  )
  return {
    html: `<body><article><h2 class="titular">La nota ${n} del puerto</h2><ul class="firmas"><li>Ana Ruiz</li><li>Luis Vega</li></ul>
      <div itemprop="articleBody">${blocks.map((text) => `<p>${text}</p>`).join('')}<aside class="newsletter ficha"><p>${kept}</p></aside></div></article>`,
    wanted: {
      title: `La nota ${n} del puerto`,
      byline: ['Ana Ruiz', 'Luis Vega'],
      blocks: [...blocks, kept],
      missing: [kept],
    },
  }
}

const asWanted = ({ html, wanted }: Given): WantedPage => ({
  document: selectableDocument(html) as WantedPage['document'],
  wanted,
})
const proposed = (pages: readonly Given[]) => proposeSelectors(pages.map(asWanted))

describe('proposeSelectors()', () => {
  it.each([
    [
      'German names without a meaning',
      german,
      {
        title: ['.kopf-zeile'],
        lede: ['.vorspann'],
        byline: ['.wer'],
        body: ['.spalte'],
        strip: ['.mehr-davon'],
      },
    ],
    [
      'a Japanese text in two boxes',
      japanese,
      { title: ['[data-testid="midashi"]'], time: ['time'], body: ['.honbun'] },
    ],
    ['Arabic cells of a table', arabic, { title: ['#unwan'], body: ['#nass'] }],
    [
      'a Spanish box that is named as clutter',
      spanish,
      {
        title: ['.titular'],
        byline: ['.firmas > li'],
        body: ['[itemprop="articleBody"]'],
        keep: ['.ficha'],
      },
    ],
  ])('finds the selectors for %s, which give the next page', (_, layout, expected) => {
    const selectors = proposed([layout(2), layout(3)])
    expect(selectors).toEqual(expected)

    const next = layout(5)
    const result = clean(next.html, {
      url: 'https://quill.example/a',
      now: new Date('2026-11-23T12:00:00Z'),
      parse: selectableDocument,
      siteRule: selectors,
    })
    if (result.outcome === 'refused') throw new Error(result.detail)
    const { title, body, byline, publishedAt } = result.content
    const { wanted } = next
    expect(title).toBe(wanted.title)
    if (wanted.byline) expect(byline).toEqual(wanted.byline)
    if (wanted.publishedAt) expect(publishedAt).toBe(wanted.publishedAt)
    expect(plainText(body).split('\n\n')).toEqual(wanted.blocks)
  })

  it('proposes several where pages differ, and none that is wrong on one of them', () => {
    const one = { html: '<body><h1>Site</h1><p class="top">First</p>', wanted: { title: 'First' } }
    const two = {
      html: '<body><h1>Site</h1><p class="over">Second</p>',
      wanted: { title: 'Second' },
    }
    const odd = { html: '<body><h1>Third</h1><p class="top">Label</p>', wanted: { title: 'Third' } }

    expect(proposed([one, two])).toEqual({ title: ['.top', '.over'] })
    expect(proposed([one, odd])).toEqual({})
  })

  it('proposes nothing of what was right, or of words that are not in the page', () => {
    const page = { html: '<body><h1 class="t">First</h1>', wanted: {} }

    expect(proposed([page])).toEqual({})
    expect(proposed([{ ...page, wanted: { title: 'Other words' } }])).toEqual({})
    expect(proposed([])).toEqual({})
  })

  it('uses no names that are made for one build or page', () => {
    const html =
      '<body><div id="x81" class="css-1a2b Title__Big82 sc-abc"><b class="kopf">First</b></div>'

    expect(proposed([{ html, wanted: { title: 'First' } }])).toEqual({ title: ['.kopf'] })
  })
})
