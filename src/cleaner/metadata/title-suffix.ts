import { normalForm } from '../../text/normal-form.ts'
import { foldTitle } from '../data/article-nodes.ts'

const separators = / [-–—|·•»«:/~]+ | ?[|｜：] ?| ?[»›] |_(?=[^_]+$)/gu
const maxSuffixWords = 8
const maxSeparators = 20 // of a title; bounds the cost, as the text before each is folded

/**
 * Removes the site's name from a title's end or front.
 *
 * Removes what follows another form of the title, then parts between separators that are a name of the site. A colon
 * without a space before it does not separate.
 *
 * @param names Names of the site: of the publisher, labels of its host.
 * @param others Other forms of the title that the page shows: a heading, a headline.
 */
export function withoutSuffix(
  title: string,
  names: readonly string[],
  others: readonly string[] = [],
): string {
  const folded = foldTitle(title)
  const whole = others.find((other) => {
    const shorter = foldTitle(other)
    return shorter.length >= 8 && shorter.length < folded.length && folded.startsWith(shorter)
  })
  if (whole) {
    const cut = cutAtSeparator(title, foldTitle(whole))
    if (cut) return cut
  }
  const bare = withoutWholeName(withoutDomain(title, names), names)
  return dropNames(bare, new Set(names.map(squeeze).filter((name) => name.length > 1)), others)
}

// "harbour.example Tide turns early": a domain may come without a separator.
function withoutDomain(title: string, names: readonly string[]): string {
  const domain = names.find(
    (name) => name.includes('.') && title.toLowerCase().startsWith(`${name.toLowerCase()} `),
  )
  return domain ? title.slice(domain.length).trim() : title
}

// "Tide turns early:Harbour Post": a whole name may come without spaces around the separator.
function withoutWholeName(title: string, names: readonly string[]): string {
  const name = names.find(
    (each) =>
      each.length > 1 && title.endsWith(each) && /[:：|_]$/u.test(title.slice(0, -each.length)),
  )
  return name ? title.slice(0, -name.length - 1).trim() : title
}

// The part before a separator that equals the other form.
function cutAtSeparator(title: string, wanted: string): string | null {
  let count = 0
  for (const match of title.matchAll(separators)) {
    if (++count > maxSeparators) return null
    const head = title.slice(0, match.index).trim()
    if (foldTitle(head) === wanted) return head
  }
  return null
}

function dropNames(title: string, names: ReadonlySet<string>, others: readonly string[]): string {
  // "Post Letter #18 – The tide" of the site "Post", keeps its front when the heading has it too.
  const isTitle = (front: string) =>
    !names.has(squeeze(front)) &&
    others.some((other) => foldTitle(other).startsWith(`${foldTitle(front)} `))
  let rest = title
  for (let round = 0; round < 4; round++) {
    const parts = [...rest.matchAll(separators)]
    const last = parts.at(-1)
    const front = parts[0]
    if (last && isName(rest.slice(last.index + last[0].length), names))
      rest = rest.slice(0, last.index).trim()
    else if (
      front &&
      isName(rest.slice(0, front.index), names) &&
      !isTitle(rest.slice(0, front.index))
    )
      rest = rest.slice(front.index + front[0].length).trim()
    else break
  }
  return rest
}

function isName(part: string, names: ReadonlySet<string>): boolean {
  if (part.split(/\s+/u).length > maxSuffixWords) return false
  const squeezed = squeeze(part)
  if (squeezed === '') return true
  if (names.has(squeezed)) return true
  for (const name of names) {
    if (name.length >= 4 && (squeezed.startsWith(name) || squeezed.endsWith(name))) return true
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
