import { normalForm } from '../../text/normal-form.ts'
import { weigh } from '../../text/prose.ts'
import { foldTitle } from '../data/article-nodes.ts'

/** Names that a page adds to its titles, each as `squeeze` gives it. */
export type TitleNames = {
  /** Names of the site: of the publisher, labels of its host. */
  site: ReadonlySet<string>
  /** The sections that the article belongs to. */
  sections: ReadonlySet<string>
}

// A colon without a space before it does not separate, unless a name is next to it. `l` and `I` stand for a bar.
const separators = / [-–—|·•»«›/:~lI]+ | ?[|｜：•] ?| ?› |:\s?|_(?=[^_]+$)/gu
const sure = / [-–—|·•»«›/~]+ |[|｜•›]|_/u

const maxNameWords = 8
const maxNames = 4 // at one title

/** Removes the names of site and section from a title's end, and those of the site from its front. */
export function withoutNames(title: string, { site, sections }: TitleNames): string {
  let rest = title
  for (let round = 0; round < maxNames; round++) {
    const [front, end] = edgesOf(rest)
    if (!front || !end) break
    if (isName(end, site) || (sections.has(squeeze(end.name)) && end.sign.startsWith(' ')))
      rest = end.rest.trim()
    else if (isName(front, site)) rest = front.rest.trim()
    else break
  }
  return rest.replace(letterBar, '')
}

// An `l` alone is no word, but looks like a bar; a section of one or two words follows it.
const letterBar = / l \S+(?: \S+)?$/u

/** A part at the front or the end of a title, the sign next to it, and what is left without both. */
type Edge = { name: string; sign: string; rest: string }

function edgesOf(title: string): Edge[] {
  const parts = [...title.matchAll(separators)]
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return []
  const [start, end] = [first.index + first[0].length, last.index + last[0].length]
  return [
    { name: title.slice(0, first.index), sign: first[0], rest: title.slice(start) },
    { name: title.slice(end), sign: last[0], rest: title.slice(0, last.index) },
  ]
}

function isName({ name, sign }: Edge, site: ReadonlySet<string>): boolean {
  if (name.split(/\s+/u).length > maxNameWords) return false
  const squeezed = squeeze(name)
  if (squeezed === '') return sure.test(sign)
  // "Quill: two boats a day" of quill.example is a headline, "The Quill Log: two boats" of "The Quill Log" is not.
  if (site.has(squeezed)) return !sign.startsWith(':') || /\S\s+\S/.test(name)
  if (!sure.test(sign) && !sign.startsWith(' ')) return false
  return [...site].some((one) => isForm(squeezed, one))
}

/** Whether a name is a longer or a shorter form of a name of the site. */
function isForm(name: string, one: string): boolean {
  const isLonger = name.startsWith(one) || name.endsWith(one)
  if (one.length >= 4 && isLonger && name.length <= 2 * one.length + 4) return true
  return name.length >= 3 && (one.startsWith(name) || one.endsWith(name))
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
  return edgesOf(tab).flatMap(({ name, rest, sign }, index) => {
    if (name.length >= rest.length || name.split(' ').length > maxNameWords) return []
    const folded = foldTitle(name)
    const isRest = shared ? foldTitle(shared) === foldTitle(rest) : index > 0 && sure.test(sign)
    const words = folded.split(' ').filter(({ length }) => length >= minWord)
    const isOfHost = words.length > 0 && words.every((word) => host.includes(word))
    const isHeading =
      (isRest || isOfHost) && headings.some((heading) => foldTitle(heading) === folded)
    return isHeading || (isOfHost && sure.test(sign)) ? [name] : []
  })
}

const minWord = 4 // letters; shorter words are articles

/** Folds a name to its letters and digits without a space: `Le Monde.fr` meets `lemondefr`. */
export function squeeze(name: string): string {
  return normalForm(name, 'NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const minSentence = 20 // weighed letters; shorter headings are labels

/** Whether a heading is long enough to be a title, and not a label. */
export function isSentence(heading: string): boolean {
  return weigh(heading) >= minSentence
}

/** The words of a title, folded; in scripts without spaces, its signs. */
export function titleWords(title: string): ReadonlySet<string> {
  return new Set(
    foldTitle(title)
      .split(' ')
      .flatMap((word) => (unspaced.test(word) ? Array.from(word) : word.length > 0 ? [word] : [])),
  )
}

/** The Dice similarity of two titles, from 0 to 1: words in common over words in both. */
export function titleLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return (2 * common) / Math.max(1, one.size + other.size)
}
