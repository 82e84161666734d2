import { anyOf, type Random } from '../../random.ts'

/**
 * What an invented newspaper of one language is written with. Each field is a list, separated by `|` or a line break.
 *
 * Slots: `{p}` a person, `{l}` a place, `{n}` a noun, `{w}` an invented word, `{i}` a number.
 */
export type Language = {
  tag: string
  direction?: 'rtl'
  /** Whether the script writes spaces between words. */
  isUnspaced?: true
  givenNames: string
  familyNames: string
  places: string
  nouns: string
  /** Nouns that boxes of a site are about, and now and then articles. */
  siteNouns: string
  /** Of which words are invented. */
  syllables: string
  sentences: string
  questions: string
  /** Sub-headings; the first three are labels of boxes elsewhere. */
  headings: string
  /** What the site says of itself. */
  consent: string
  newsletter: string
  appeals: string
  bios: string
  makers: string
  shop: string
  comments: string
  labels: Record<Label, string>
}

export type Label =
  | 'accept'
  | 'by'
  | 'comments'
  | 'consent'
  | 'imprint'
  | 'live'
  | 'photo'
  | 'readAlso'
  | 'related'
  | 'settings'
  | 'share'
  | 'summary'
  | 'tags'
  | 'updated'

// The share of longer words that are invented in a text of each list; of unspaced scripts, of letters.
const inventedShares: Partial<Record<ListName, number>> = {
  sentences: 0.35,
  questions: 0.2,
  consent: 0.1,
  newsletter: 0.1,
  appeals: 0.1,
  bios: 0.1,
  shop: 0.1,
  comments: 0.25,
}

type ListName = {
  [Key in keyof Language]-?: Language[Key] extends string ? Key : never
}[keyof Language]

/** Writes sentences of one language; the same generator gives the same ones. */
export type Writer = ReturnType<typeof writerOf>

export function writerOf(language: Language, random: Random) {
  const { tag, direction, labels } = language
  const gap = language.isUnspaced ? '' : ' '
  const draw = (name: ListName) => anyOf(random, entries(language[name]))
  const below = (count: number) => Math.floor(random() * count)
  const between = (least: number, most: number) => least + below(most - least + 1)
  const word = () => times(between(2, 3), () => draw('syllables')).join('')
  const person = () => `${draw('givenNames')}${nameGap(tag)}${draw('familyNames')}`
  const fill = (pattern: string, nouns: ListName = 'nouns') =>
    pattern.replace(/\{([pwnli])\}/g, (_, slot: string) => {
      if (slot === 'p') return person()
      if (slot === 'n') return draw(nouns)
      if (slot === 'l') return draw('places')
      return slot === 'w' ? capital(word()) : String(between(2, 900))
    })
  const write = (name: ListName, nouns?: ListName) =>
    varied(fill(draw(name), nouns), inventedShares[name] ?? 0)
  const paragraph = (least = 2, most = 5, nouns?: ListName) =>
    times(between(least, most), () => write('sentences', nouns)).join(gap)
  // So that two sentences of one pattern share few words in a row.
  const varied = (text: string, share: number) =>
    text.replaceAll(language.isUnspaced ? /\p{L}\p{M}*/gu : /[\p{L}\p{M}]{4,}/gu, (old) =>
      random() < share ? (language.isUnspaced ? draw('syllables') : sameCase(word(), old)) : old,
    )
  const headline = () => withoutStop(write('sentences'))
  const label = (name: Label) => anyOf(random, entries(labels[name]))
  return {
    tag,
    direction,
    random,
    below,
    between,
    chance: (share: number) => random() < share,
    pick: <const Item>(items: readonly Item[]) => anyOf(random, items),
    word,
    person,
    paragraph,
    headline,
    label,
    write,
    heading: () =>
      random() < 0.4
        ? capital(write('headings'))
        : capital(`${draw('nouns')}${gap}${capital(word())}`),
    labelHeading: () => anyOf(random, entries(language.headings).slice(0, 3)),
    sentence: () => write('sentences'),
    several: (name: ListName, count: number) => times(count, () => write(name)).join(gap),
  }
}

export function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

const known = new Map<string, string[]>()

/** The entries of a list, in which `|` and line breaks separate them. */
function entries(list: string): string[] {
  const kept = known.get(list)
  if (kept) return kept
  const found = list
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  known.set(list, found)
  return found
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

function sameCase(word: string, model: string): string {
  return model.charAt(0) === model.charAt(0).toLocaleLowerCase() ? word : capital(word)
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.。।؟?]$/u, '')
}

// Chinese and Korean names have no space, Japanese may do without.
function nameGap(tag: string): string {
  return ['ja', 'ko', 'zh'].includes(tag) ? '' : ' '
}
