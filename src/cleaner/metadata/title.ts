import { foldTitle } from '../data/article-nodes.ts'
import { fieldText, typesOf, type LinkedNode } from '../data/linked-data.ts'
import { metaOf, type PageHead } from '../data/page-head.ts'
import { withoutMarkup } from '../data/without-markup.ts'
import { following, isText, type Element } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { isSentence } from './title-likeness.ts'
import { withoutSuffix } from './title-suffix.ts'

/** The forms of a page's title, without the site's name: main heading, for sharing, JSON-LD, `<title>`. */
type TitleForms = {
  shown: string | null
  shared: string | null
  headline: string | null
  tab: string | null
}

const sharedMetas = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'title',
]

/** The form of the title that `<meta>` declares for sharing. */
export function sharedTitle(head: PageHead): string | null {
  return metaOf(head, sharedMetas)
}

/** Reads all forms of the title. */
export function titleForms(
  heading: Element | null,
  head: PageHead,
  nodes: readonly LinkedNode[],
  siteNames: readonly string[],
): TitleForms {
  const whole = heading ? textOf(heading) : null
  const headline = nodes.map((node) => fieldText(node, 'headline')).find((text) => text) ?? null
  const raw = [whole, headline].filter((title) => title !== null)
  const bare = (title: string | null) =>
    title ? withoutSuffix(title, siteNames, raw) || title : null
  const declared = {
    shared: bare(sharedTitle(head)),
    headline: bare(headline),
    tab: bare(head.title),
  }
  const shown = heading ? (pieceSaying(declared, heading) ?? unescaped(whole, declared)) : null
  return { shown: bare(shown), ...declared }
}

const minTitle = 12 // folded characters; shorter parts are labels

type Declared = Omit<TitleForms, 'shown'>

/** The text node of a heading that equals a declared form, next to a date, a source or an overline; or `null`. */
function pieceSaying({ shared, headline }: Declared, heading: Element): string | null {
  const wanted = new Set([shared, headline].map((form) => foldTitle(form ?? '')))
  if (wanted.has(foldTitle(textOf(heading)))) return null
  for (let node = following(heading, heading); node; node = following(node, heading)) {
    const piece = isText(node) ? foldTitle(node.data) : ''
    if (isText(node) && piece.length >= minTitle && wanted.has(piece)) return node.data.trim()
  }
  return null
}

/** A heading without double escaping, if another form of the title confirms it. */
function unescaped(shown: string | null, declared: Declared): string | null {
  if (!shown?.includes('&')) return shown
  const text = withoutMarkup(shown)
  const folded = foldTitle(text)
  return Object.values(declared).some((form) => form && foldTitle(form) === folded) ? text : shown
}

/**
 * Chooses the title. In this order:
 *
 * 1. Without a heading: the form for sharing, in JSON-LD or in `<title>`.
 * 2. Of a news article: the form that its editors wrote, see `editorsForm`.
 * 3. The heading without an overline that another form lacks.
 * 4. The heading with an overline that the declared forms have.
 * 5. The heading.
 */
export function chooseTitle(forms: TitleForms, nodes: readonly LinkedNode[]): string | null {
  const { shown, shared, headline, tab } = forms
  if (!shown) return shared ?? headline ?? tab
  const isNews = nodes.some((node) =>
    typesOf(node).some((type) => /^(?:\w*NewsArticle|LiveBlogPosting)$/.test(type)),
  )
  return (
    (isNews ? editorsForm(shown, forms) : null) ??
    withoutOverline(shown, forms) ??
    withOverline(shown, forms) ??
    shown
  )
}

/**
 * The form that the editors wrote, where the heading has another wording for search engines; otherwise `null`.
 *
 * 1. The declared form that alone differs from heading, tab and the other declared form.
 * 2. The form for sharing that another form repeats, unless it is a part of the heading or the reverse.
 */
function editorsForm(shown: string, { shared, headline, tab }: TitleForms): string | null {
  const same = (one: string | null, other: string | null) =>
    one !== null && other !== null && foldTitle(one) === foldTitle(other)
  const odd = [shared, headline].find(
    (form) =>
      form !== null &&
      isSentence(form) &&
      !same(form, shown) &&
      same(tab, shown) &&
      same(form === shared ? headline : shared, shown),
  )
  if (odd) return odd
  const isRepeated = same(shared, headline) || same(shared, tab)
  const [a, b] = [foldTitle(shown), foldTitle(shared ?? '')]
  return isRepeated && !a.includes(b) && !b.includes(a) ? shared : null
}

// "Premier League Rivals draw" when another form says "Rivals draw".
// "Cup - Rivals draw" when another form has "Rivals draw" after another overline.
function withoutOverline(shown: string, { shared, headline, tab }: TitleForms): string | null {
  const folded = foldTitle(shown)
  const isShared = foldTitle(shared ?? '') === folded
  const forms = isShared ? [headline] : [shared, headline, tab]
  const others = forms.map((form) => foldTitle(form ?? '')).filter((form) => form !== folded)
  const shorter = forms.find((form) => {
    const other = foldTitle(form ?? '')
    return (
      other.length >= minTitle &&
      folded.endsWith(` ${other}`) &&
      /\p{L}/u.test(folded.slice(0, -other.length))
    )
  })
  if (shorter) return shorter
  const [, front = '', tail = ''] = /^(.*) [-–—|] (\S.*)$/u.exec(shown) ?? []
  const foldedTail = foldTitle(tail)
  const hasOtherFront = others.some(
    (other) => other.endsWith(` ${foldedTail}`) && !other.startsWith(foldTitle(front)),
  )
  return foldedTail.length >= minTitle && hasOtherFront ? tail : null
}

// "Veterans' Day: Orders for killing" when both declared forms say so and the heading says "Orders for killing".
function withOverline(shown: string, { shared, headline }: TitleForms): string | null {
  if (!shared || !headline || foldTitle(shared) !== foldTitle(headline)) return null
  return foldTitle(shared).endsWith(` ${foldTitle(shown)}`) ? shared : null
}
