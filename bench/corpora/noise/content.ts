import { times, type Writer } from '../languages/language.ts'
import type { Publisher } from './publisher.ts'

/** A part of an article as its page has it, and the text that counts as right. */
export type Content = {
  html: string
  text: string
  /** The part of the text that is particular to the kind, where that is not all of it. */
  own?: string
  caption?: string
  credit?: string
}

export type Context = { write: Writer; by: Publisher; author: string }

const make = ({ by }: Context, paragraphs: readonly string[]): Content => ({
  html: markUp(by, paragraphs),
  text: paragraphs.join('\n\n'),
})

/** What has to stay in the text, by kind. */
export const contentKinds = {
  prose: (context: Context) => make(context, prose(context, 3, 5)),

  'one sentence': (context: Context) => make(context, [context.write.sentence()]),

  'about a box of the site': (context: Context) =>
    make(
      context,
      times(3, () => context.write.paragraph(2, 4, 'siteNouns')),
    ),

  'opens with the author': (context: Context) =>
    make(context, [`${context.author}: ${context.write.paragraph(2, 3)}`]),

  'label as sub-heading': (context: Context) => underHeading(context, context.write.labelHeading()),

  'sub-heading': (context: Context) => underHeading(context, context.write.heading()),

  'linked sub-heading': (context: Context) => {
    const heading = context.write.heading()
    const { html, text } = make(context, prose(context, 1, 2))
    return {
      html: `<h2${context.by.classOf('heading')}>${link(context, heading)}</h2>\n${html}`,
      text: `${heading}\n\n${text}`,
      own: heading,
    }
  },

  'linked paragraph': (context: Context) => {
    const text = context.write.sentence()
    return { html: `<p${context.by.classOf('paragraph')}>${link(context, text)}</p>`, text }
  },

  'link in a sentence': (context: Context) => {
    const { write, by } = context
    const [before, name, after] = [write.sentence(), write.person(), write.sentence()]
    const box = write.pick(['span', 'span', 'b', 'em'])
    return {
      html: `<p${by.classOf('paragraph')}>${before} <${box}${by.classOf('links')}>${link(context, name)}</${box}> – ${after}</p>`,
      text: `${before} ${name} – ${after}`,
      own: name,
    }
  },

  questions: (context: Context) => {
    const { write, by } = context
    const recurring = write.write('questions')
    const asked = times(4, (index) => (index % 2 === 0 ? recurring : write.write('questions')))
    const tag = write.pick(['h3', 'p'])
    const answers = asked.map((question) => ({ question, answer: write.paragraph(1, 3) }))
    return {
      html: answers
        .map(({ question, answer }) =>
          tag === 'p'
            ? `<p${by.classOf('questions')}><strong>${question}</strong></p>\n${markUp(by, [answer])}`
            : `<h3>${question}</h3>\n${markUp(by, [answer])}`,
        )
        .join('\n'),
      text: answers.flatMap(({ question, answer }) => [question, answer]).join('\n\n'),
    }
  },

  accordion: (context: Context) => {
    const { write, by } = context
    const parts = times(3, () => ({ head: write.write('questions'), text: write.paragraph(1, 3) }))
    const isNative = by.number % 2 === 0
    const html = parts.map(({ head, text }, index) =>
      isNative
        ? `<details><summary>${head}</summary><p>${text}</p></details>`
        : `<div><h3><button aria-expanded="false" aria-controls="part-${index}">${head}</button></h3><div id="part-${index}" role="region"><p>${text}</p></div></div>`,
    )
    return {
      html: `<div${by.classOf('accordion')}>${html.join('\n')}</div>`,
      text: parts.flatMap(({ head, text }) => [head, text]).join('\n\n'),
    }
  },

  'list of linked things': (context: Context) => {
    const { write, by } = context
    const things = times(write.between(3, 6), () => ({
      name: write.heading(),
      text: write.sentence(),
    }))
    const asHeadings = by.number % 3 === 0
    const html = things.map(({ name, text }) =>
      asHeadings
        ? `<h3>${link(context, name)}</h3><p>${text}</p>`
        : `<li>${link(context, name)}: ${text}</li>`,
    )
    return {
      html: asHeadings
        ? `<div${by.classOf('list')}>${html.join('\n')}</div>`
        : `<ul${by.classOf('list')}>${html.join('\n')}</ul>`,
      text: things
        .map(({ name, text }) => (asHeadings ? `${name}\n\n${text}` : `${name}: ${text}`))
        .join('\n\n'),
    }
  },

  list: (context: Context) => {
    const { write, by } = context
    const items = times(write.between(3, 5), () => write.sentence())
    return {
      html: `<ul${by.classOf('list')}>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`,
      text: items.join('\n\n'),
    }
  },

  'aside with facts': (context: Context) => {
    const { write, by } = context
    const heading = write.heading()
    const { html, text } = make(context, prose(context, 1, 2))
    return {
      html: `<aside${by.classOf('facts')}><h3>${heading}</h3>${html}</aside>`,
      text: `${heading}\n\n${text}`,
    }
  },

  quotation: (context: Context) => {
    const text = context.write.sentence()
    return {
      html: `<blockquote${context.by.classOf('quotation')}><p>${text}</p></blockquote>`,
      text,
    }
  },

  table: (context: Context) => {
    const { write, by } = context
    const rows = times(4, () => [write.heading(), write.person(), String(write.between(10, 999))])
    const cells = (row: string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    return {
      html: `<div${by.classOf('table')}><table><tbody>${rows.map(cells).join('\n')}</tbody></table></div>`,
      text: rows.map((row) => row.join(' ')).join('\n'),
    }
  },

  picture: (context: Context) => {
    const { write, by } = context
    const caption = write.sentence()
    const credit = write.person()
    const shown = `${write.label('photo').replace(/:$/, '')}: ${credit}`
    const image = `<img src="/pictures/${write.word()}.jpg" width="1200" height="675" alt="">`
    const words = `${caption} <span${by.classOf('credit')}>${shown}</span>`
    const html = {
      figcaption: `<figure${by.classOf('figure')}>${image}<figcaption${by.classOf('caption')}>${words}</figcaption></figure>`,
      small: `<figure${by.classOf('figure')}>${image}<figcaption><small>${words}</small></figcaption></figure>`,
      span: `<figure${by.classOf('figure')}><div>${image}</div><figcaption${by.classOf('caption')}><span>${caption}</span> <span>${shown}</span></figcaption></figure>`,
    }[by.caption]
    return { html, text: '', caption, credit }
  },

  'facts after the text': (context: Context) => {
    const { write, by } = context
    const rows = times(3, () => ({ name: write.heading(), value: write.sentence() }))
    const html = rows.map(({ name, value }) => `<p><strong>${name}:</strong> ${value}</p>`)
    return {
      html: `<div${by.classOf('tail')}>${html.join('\n')}</div>`,
      text: rows.map(({ name, value }) => `${name}: ${value}`).join('\n\n'),
    }
  },
} satisfies Record<string, (context: Context) => Content>

export type ContentKind = keyof typeof contentKinds

function prose({ write }: Context, least: number, most: number): string[] {
  return times(write.between(least, most), () => write.paragraph())
}

function underHeading(context: Context, heading: string): Content {
  const { html, text } = make(context, prose(context, 1, 3))
  const tag = context.write.pick(['h2', 'h2', 'h3'])
  return {
    html: `<${tag}${context.by.classOf('heading')}>${heading}</${tag}>\n${html}`,
    text: `${heading}\n\n${text}`,
    own: heading,
  }
}

export function link({ write }: Context, text: string): string {
  return `<a href="/${write.word()}/${write.below(90_000)}">${text}</a>`
}

function markUp({ paragraphs, classOf }: Publisher, texts: readonly string[]): string {
  switch (paragraphs) {
    case 'breaks':
      return `<div${classOf('paragraph')}>${texts.join('<br><br>\n')}</div>`
    case 'div':
      return texts.map((text) => `<div${classOf('paragraph')}>${text}</div>`).join('\n')
    case 'wrapped':
      return texts
        .map((text) => `<div${classOf('layout')}><p${classOf('paragraph')}>${text}</p></div>`)
        .join('\n')
    case 'p':
      return texts.map((text) => `<p${classOf('paragraph')}>${text}</p>`).join('\n')
  }
}
