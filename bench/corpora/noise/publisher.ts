import { anyOf, seeded, type Random } from '../../random.ts'
import type { Language } from '../languages/language.ts'
import { languages } from '../languages/languages.ts'
import { namesOf, namings, type Role } from './markup.ts'

/** How an invented newspaper builds its pages. */
export type Publisher = {
  number: number
  name: string
  language: Language
  /** Whether its pages judge what was trained on the others. */
  isHeldOut: boolean
  skeleton: Skeleton
  paragraphs: 'breaks' | 'div' | 'p' | 'p' | 'p' | 'wrapped'
  headline: 'after-picture' | 'in-article' | 'outside'
  lede: 'bold' | 'heading' | 'none' | 'paragraph' | 'span'
  byline: 'after' | 'before' | 'declared' | 'link'
  date: 'declared' | 'shown' | 'time'
  data: 'linked' | 'meta' | 'none'
  caption: 'figcaption' | 'small' | 'span'
  cards: 'article' | 'div' | 'heading-link' | 'li' | 'whole-link'
  labelTag: 'b' | 'div' | 'h2' | 'h3' | 'h4' | 'p' | 'span'
  consentPlace: 'before' | 'end' | 'in-main' | 'start'
  consentForm: 'aside' | 'dialog' | 'form' | 'fixed' | 'named' | 'role' | 'section' | 'unnamed'
  classOf: (role: Role) => string
}

const skeletons = [
  'article',
  'bare',
  'body',
  'cells',
  'main',
  'main-article',
  'role',
  'sections',
  'soup',
  'split',
] as const
type Skeleton = (typeof skeletons)[number]

const rounds = 4 // publishers of each language; the last is held out

export const publisherCount = languages.length * rounds

/** The same number gives the same publisher. */
export function publisherOf(number: number): Publisher {
  const random: Random = seeded(0x9a_be1 + number * 7919)
  const draw = <Item>(items: readonly Item[]) => anyOf(random, items)
  const language = languages[number % languages.length]
  if (!language) throw new Error(`Cannot make publisher ${number}`)
  return {
    number,
    name: `Paper ${number}`,
    language,
    isHeldOut: number >= languages.length * (rounds - 1),
    skeleton: draw(skeletons),
    paragraphs: draw(['breaks', 'div', 'p', 'p', 'p', 'p', 'p', 'wrapped']),
    headline: draw(['after-picture', 'in-article', 'in-article', 'outside']),
    lede: draw(['bold', 'heading', 'none', 'paragraph', 'paragraph', 'span']),
    byline: draw(['after', 'before', 'declared', 'link']),
    date: draw(['declared', 'shown', 'time', 'time']),
    data: draw(['linked', 'linked', 'meta', 'none']),
    caption: draw(['figcaption', 'figcaption', 'small', 'span']),
    cards: draw(['article', 'div', 'heading-link', 'li', 'whole-link']),
    labelTag: draw(['b', 'div', 'h2', 'h3', 'h4', 'p', 'span']),
    consentPlace: draw(['before', 'end', 'end', 'in-main', 'start']),
    consentForm: draw(['aside', 'dialog', 'fixed', 'form', 'named', 'role', 'section', 'unnamed']),
    classOf: namesOf(draw(namings), random),
  }
}
