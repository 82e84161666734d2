import { normalForm } from '../../text/normal-form.ts'
import { foldTitle } from '../data/article-nodes.ts'

/** Names that a page adds to its titles. */
export type TitleNames = {
  /** Names of the site: of the publisher, labels of its host. */
  site: readonly string[]
  /** The sections that the article belongs to. */
  sections: readonly string[]
}

// A colon without a space before it does not separate, unless a name is next to it. `l` and `I` stand for a bar.
const separators = / [-–—|·•»«›:/~lI]+ | ?[|｜：•] ?| ?› |:\s?|_(?=[^_]+$)/gu
const sure = / [-–—|·•»«›/~]+ |[|｜•›]|_/u

const maxNameWords = 8
const maxSeparators = 20 // of a title; bounds the cost, as the text before each is folded
const maxNames = 4 // at one title

/**
 * Removes the names of site and section from a title's end and front.
 *
 * A part between separators is such a name if the page declares it, or if it follows another form of the title.
 *
 * @param others Other forms of the title that the page shows: a heading, a headline.
 */
export function withoutNames(
  title: string,
  names: TitleNames,
  others: readonly string[] = [],
): string {
  const whole = wholeBefore(title, others)
  if (whole) return whole
  const known = {
    site: new Set(names.site.map(squeeze).filter((name) => name.length > 1)),
    sections: new Set(names.sections.map(squeeze)),
  }
  // "Post Letter #18 – The tide" of the site "Post", keeps its front when the heading has it too.
  const isTitle = (front: string) =>
    !known.site.has(squeeze(front)) &&
    others.some((other) => foldTitle(other).startsWith(`${foldTitle(front)} `))
  let rest = withoutDomain(title, names.site)
  for (let round = 0; round < maxNames; round++) {
    const parts = separatorsOf(rest)
    const [first, last] = [parts[0], parts.at(-1)]
    if (!first || !last) break
    const end = rest.slice(last.index + last[0].length)
    const front = rest.slice(0, first.index)
    if (isName(end, last[0], known)) rest = rest.slice(0, last.index).trim()
    else if (isName(front, first[0], { ...known, sections: none }) && !isTitle(front))
      rest = rest.slice(first.index + first[0].length).trim()
    else break
  }
  return rest.replace(letterBar, '')
}

// An `l` alone is no word, but looks like a bar; a section of one or two words follows it.
const letterBar = / l \S+(?: \S+)?$/u

const none: ReadonlySet<string> = new Set()

/** Whether a title is no more than a name of the site. */
export function isSiteName(title: string, names: readonly string[]): boolean {
  const squeezed = squeeze(title)
  return names.some((name) => squeeze(name) === squeezed)
}

/**
 * Finds names of the site that nothing declares: the shorter part at an edge of the tab's title.
 *
 * Either a heading says it alone, and the title for sharing is the rest, or the words are those of the host.
 *
 * @param shared The title for sharing, or `null`.
 */
export function namesInTab(
  tab: string,
  { shared, headings, host }: { shared: string | null; headings: readonly string[]; host: string },
): string[] {
  const parts = separatorsOf(tab)
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return []
  const isHeading = (name: string) =>
    headings.some((heading) => foldTitle(heading) === foldTitle(name))
  const edges = [
    {
      name: tab.slice(0, first.index),
      rest: tab.slice(first.index + first[0].length),
      sign: first[0],
    },
    { name: tab.slice(last.index + last[0].length), rest: tab.slice(0, last.index), sign: last[0] },
  ]
  return edges.flatMap(({ name, rest, sign }, index) => {
    if (name.length >= rest.length || name.split(' ').length > maxNameWords) return []
    const isRest = shared ? foldTitle(shared) === foldTitle(rest) : index > 0 && sure.test(sign)
    const isOfHost = hasHostsWords(name, host)
    return (isHeading(name) && (isRest || isOfHost)) || (isOfHost && sure.test(sign)) ? [name] : []
  })
}

const minWord = 4 // letters; shorter words are articles

function hasHostsWords(name: string, host: string): boolean {
  const words = foldTitle(name)
    .split(' ')
    .filter(({ length }) => length >= minWord)
  return words.length > 0 && words.every((word) => host.includes(word))
}

// "harbour.example Tide turns early": a domain may come without a separator.
function withoutDomain(title: string, names: readonly string[]): string {
  const domain = names.find(
    (name) => name.includes('.') && title.toLowerCase().startsWith(`${name.toLowerCase()} `),
  )
  return domain ? title.slice(domain.length).trim() : title
}

/** The part of a title before a separator that equals another form. */
function wholeBefore(title: string, others: readonly string[]): string | null {
  const folded = foldTitle(title)
  const shorter = new Set(
    others
      .map(foldTitle)
      .filter(
        (other) => other.length >= 8 && other.length < folded.length && folded.startsWith(other),
      ),
  )
  if (shorter.size === 0) return null
  const heads = separatorsOf(title)
    .slice(0, maxSeparators)
    .filter(({ 0: sign }) => !sign.includes(':'))
  const found = heads.find(({ index }) => shorter.has(foldTitle(title.slice(0, index))))
  return found ? title.slice(0, found.index).trim() : null
}

/** The separators of a title, without the signs around a quotation: « mot ». */
function separatorsOf(title: string): RegExpExecArray[] {
  const found = [...title.matchAll(separators)]
  if (!/[«»]/u.test(title)) return found
  return found.filter(({ 0: sign, index }) => {
    const opens = count(title.slice(0, index), '«') > count(title.slice(0, index), '»')
    return !(sign.includes('»') && opens) && !(sign.includes('«') && title.includes('»', index))
  })
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

type Known = { site: ReadonlySet<string>; sections: ReadonlySet<string> }

function isName(part: string, separator: string, { site, sections }: Known): boolean {
  if (part.split(/\s+/u).length > maxNameWords) return false
  const squeezed = squeeze(part)
  if (squeezed === '') return sure.test(separator)
  // "Quill: two boats a day" of quill.example is a headline, "The Quill Log: two boats" of "The Quill Log" is not.
  if (site.has(squeezed)) return !separator.startsWith(':') || /\S\s+\S/.test(part)
  if (!sure.test(separator) && !separator.startsWith(' ')) return false
  if (sections.has(squeezed)) return true
  for (const name of site) {
    const isLonger = squeezed.startsWith(name) || squeezed.endsWith(name)
    if (name.length >= 4 && isLonger && squeezed.length <= 2 * name.length + 4) return true
    if (squeezed.length >= 3 && (name.startsWith(squeezed) || name.endsWith(squeezed))) return true
  }
  return false
}

/** Folds a name to its letters and digits without a space: `Le Monde.fr` meets `lemondefr`. */
export function squeeze(name: string): string {
  return normalForm(name, 'NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
