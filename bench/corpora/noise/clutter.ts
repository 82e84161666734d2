import { times } from '../languages/language.ts'
import { link, type Context } from './content.ts'

/** Where on a page a kind of clutter is found. */
export type Place = 'after' | 'aside' | 'before' | 'between' | 'bottom' | 'consent' | 'top'

type Clutter = { places: readonly Place[]; html: (context: Context) => string }

/** What must not be in the text, by kind. */
export const clutterKinds = {
  'short consent layer': { places: ['consent'], html: (context) => consent(context, 1) },
  'long consent layer': { places: ['consent'], html: (context) => consent(context, 6) },

  'mega menu': {
    places: ['top'],
    html: ({ write, by }) =>
      `<nav${by.classOf('menu')}>${times(
        5,
        () =>
          `<div><a href="/${write.word()}">${write.heading()}</a><ul>${times(
            5,
            () => `<li><a href="/${write.word()}">${write.heading()}</a></li>`,
          ).join('')}</ul></div>`,
      ).join('\n')}</nav>`,
  },
  'fly-out': {
    places: ['top'],
    html: ({ write, by }) =>
      `<div${by.classOf('flyout')}><div>${write.heading()}</div><p>${write.paragraph(2, 4)}</p><p>${write.several('newsletter', 2)}</p></div>`,
  },
  ticker: {
    places: ['top', 'aside'],
    html: (context) =>
      `<div${context.by.classOf('ticker')}>${boxLabel(context, 'live')}<ul>${times(
        4,
        () =>
          `<li><time>${context.write.between(10, 23)}:${context.write.between(10, 59)}</time> ${link(context, context.write.headline())}</li>`,
      ).join('')}</ul></div>`,
  },
  imprint: {
    places: ['bottom'],
    html: ({ write, by }) => {
      const tag = by.number % 3 === 0 ? 'div' : 'footer'
      return `<${tag}${by.classOf('imprint')}><p>${write.several('bios', 2)} ${write.paragraph(2, 4)}</p><p>${write.person()}, ${write.person()} · ${write.between(10, 99)} ${write.heading()} · +${write.between(100_000, 999_999)}</p><ul>${times(
        5,
        () => `<li><a href="/${write.word()}">${write.label('imprint')}</a></li>`,
      ).join('')}</ul></${tag}>`
    },
  },
  'cards after the text': { places: ['after'], html: (context) => cards(context, 4) },
  'cards between paragraphs': { places: ['between'], html: (context) => cards(context, 2) },
  'cards in an aside': {
    places: ['aside'],
    html: (context) => `<aside>${cards(context, 5)}</aside>`,
  },
  'links between paragraphs': {
    places: ['between', 'after'],
    html: (context) =>
      `<div${context.by.classOf('links')}>${boxLabel(context, 'readAlso')}<ul>${times(
        3,
        () => `<li>${link(context, context.write.headline())}</li>`,
      ).join('')}</ul></div>`,
  },
  'line that leads elsewhere': {
    places: ['between'],
    html: (context) => {
      const line = `${context.write.label('readAlso')}: ${link(context, context.write.headline())}`
      return `<p${context.by.classOf('paragraph')}>${context.write.pick(['', '<strong>'])}${line}</p>`
    },
  },
  newsletter: {
    places: ['between', 'after', 'before'],
    html: (context) =>
      `<div${context.by.classOf('newsletter')}>${heading(context, context.write.heading())}<p>${context.write.several('newsletter', 2)}</p><form><input type="email"><button>OK</button></form></div>`,
  },
  appeal: {
    places: ['between', 'after'],
    html: ({ write, by }) =>
      `<div${by.classOf('appeal')}><p>${write.several('appeals', 3)}</p><a href="/${write.word()}">${write.label('accept')}</a></div>`,
  },
  'line about makers': {
    places: ['after'],
    html: ({ write, by }) => `<p${by.classOf('makers')}><em>${write.write('makers')}</em></p>`,
  },
  'summary by a machine': {
    places: ['before'],
    html: (context) =>
      `<div${context.by.classOf('summary')}>${boxLabel(context, 'summary')}<ul>${times(3, () => `<li>${context.write.sentence()}</li>`).join('')}</ul></div>`,
  },
  shop: {
    places: ['between', 'after'],
    html: (context) =>
      `<div${context.by.classOf('shop')}><p>${link(context, context.write.write('shop'))}</p><p>${context.write.write('shop')}</p></div>`,
  },
  comments: {
    places: ['after', 'bottom'],
    html: (context) =>
      `<section${context.by.classOf('comments')}>${boxLabel(context, 'comments')}${times(
        4,
        () =>
          `<div><b>${context.write.person()}</b><p>${context.write.several('comments', 2)}</p></div>`,
      ).join('\n')}</section>`,
  },
  'about the author': {
    places: ['after'],
    html: ({ write, by, author }) =>
      `<div${by.classOf('bio')}><img src="/people/${write.word()}.jpg" width="80" height="80" alt=""><b>${author}</b><p>${write.several('bios', 2)}</p></div>`,
  },
  tags: {
    places: ['after'],
    html: (context) =>
      `<div${context.by.classOf('tags')}>${boxLabel(context, 'tags')}${times(4, () => link(context, context.write.heading())).join(' ')}</div>`,
  },
  'share bar': {
    places: ['before', 'after'],
    html: ({ write, by }) =>
      `<div${by.classOf('share')}>${times(4, () => `<a href="#">${write.label('share')}</a>`).join(' ')}</div>`,
  },
  'most read': {
    places: ['aside', 'bottom'],
    html: (context) =>
      `<div${context.by.classOf('popular')}>${boxLabel(context, 'related')}<ol>${times(5, () => `<li>${link(context, context.write.headline())}</li>`).join('')}</ol></div>`,
  },
  advert: {
    places: ['between', 'after', 'aside'],
    html: ({ write, by }) =>
      `<div${by.classOf('advert')}><a href="https://shop.example/${write.word()}" rel="sponsored"><b>${write.heading()}</b> ${write.write('shop')}</a></div>`,
  },
  player: {
    places: ['before', 'between'],
    html: ({ write, by }) =>
      `<div${by.classOf('player')}><button>▶</button><span>0:00 / ${write.between(2, 9)}:${write.between(10, 59)}</span><p>${write.sentence()}</p><video src="/${write.word()}.mp4"></video></div>`,
  },
} satisfies Record<string, Clutter>

export type ClutterKind = keyof typeof clutterKinds

function boxLabel(context: Context, name: Parameters<Context['write']['label']>[0]): string {
  return heading(context, context.write.label(name))
}

function heading({ by }: Context, text: string): string {
  return `<${by.labelTag}>${text}</${by.labelTag}>`
}

// Rows of one shape with a linked headline each; whether they have a picture, a text and a time is the publisher's way.
function cards(context: Context, count: number): string {
  const { write, by } = context
  const [hasPicture, hasTeaser, hasTime] = [1, 2, 4].map((bit) => (by.number & bit) > 0)
  const card = () => {
    const address = `/${write.word()}/${write.below(90_000)}`
    const picture = hasPicture
      ? `<img src="/pictures/${write.word()}.jpg" width="320" height="180" alt="">`
      : ''
    const teaser = hasTeaser ? `<p>${write.paragraph(1, 2)}</p>` : ''
    const time = hasTime
      ? `<time datetime="2026-0${write.between(1, 9)}-1${write.below(9)}">${write.between(1, 9)}.${write.between(1, 9)}.</time>`
      : ''
    const head = write.headline()
    const inside = `${picture}<h3><a href="${address}">${head}</a></h3>${teaser}${time}`
    switch (by.cards) {
      case 'whole-link':
        return `<a${by.classOf('card')} href="${address}">${picture}<span>${head}</span>${teaser.replaceAll('p>', 'span>')}</a>`
      case 'heading-link':
        return `<div${by.classOf('card')}>${picture}<a href="${address}"><h4>${head}</h4></a>${teaser}${time}</div>`
      case 'li':
        return `<li${by.classOf('card')}>${inside}</li>`
      default:
        return `<${by.cards}${by.classOf('card')}>${inside}</${by.cards}>`
    }
  }
  const rows = times(count, card).join('\n')
  const box = by.cards === 'li' ? `<ul>${rows}</ul>` : rows
  return `<div${by.classOf('cards')}>${boxLabel(context, 'related')}${box}</div>`
}

function consent(context: Context, rounds: number): string {
  const { write, by } = context
  const purpose = () => {
    const text = `<p>${write.several('consent', 3)}</p>`
    const name = write.heading()
    return write.pick([
      text,
      `<h4>${name}</h4>${text}`,
      `<label><input type="checkbox"> ${name}</label>${text}`,
      `<details><summary>${name}</summary>${text}</details>`,
      `<ul>${times(3, () => `<li>${write.write('consent')}</li>`).join('')}</ul>`,
    ])
  }
  const inside = `<h2>${write.label('consent')}</h2><p>${write.several('consent', 3)}</p>${times(rounds - 1, purpose).join('\n')}<div><button>${write.label('accept')}</button> <button>${write.label('settings')}</button></div>`
  switch (by.consentForm) {
    case 'aside':
      return `<aside aria-label="${write.label('consent')}"${by.classOf('consent')}>${inside}</aside>`
    case 'dialog':
      return `<dialog open${by.classOf('consent')}>${inside}</dialog>`
    case 'fixed':
      return `<div style="position:fixed;bottom:0;z-index:9999"${by.classOf('layout')}>${inside}</div>`
    case 'form':
      return `<div${by.classOf('consent')}><form method="post" action="/consent">${inside}</form></div>`
    case 'named':
      return `<div id="cookie-consent-${by.number}" class="cookie-consent">${inside}</div>`
    case 'role':
      return `<div role="dialog" aria-modal="true"${by.classOf('layout')}>${inside}</div>`
    case 'section':
      return `<section${by.classOf('consent')}>${inside}</section>`
    case 'unnamed':
      return `<div><div><div>${inside}</div></div></div>`
  }
}
