import { parse, parseFragment, type DefaultTreeAdapterTypes, type ParserError } from 'parse5'
import { classesOf, pageElements, strangeness, textElements } from './closed-lists.ts'

type Node = DefaultTreeAdapterTypes.Node

// Controls but tab and line feed, and what is no character.
const unfit = /[\0-\x08\v\f\r\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/
const half = /\p{Surrogate}/u
const unfitForLines = /[\n\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

/** Says why a text is not one that may be printed. */
export function unfitness(text: string): string[] {
  // Without the flag that reads halves of characters, which is slow for whole pages.
  const found = unfit.exec(text) ?? (text.isWellFormed() ? null : half.exec(text))
  return found
    ? [`U+${found[0].charCodeAt(0).toString(16)} in ${JSON.stringify(text.slice(0, 80))}`]
    : []
}

/** Says why a text does not do as a title, a name, or another single line. */
export function lineUnfitness(text: string): string[] {
  const found = unfitForLines.exec(text)
  return [
    ...unfitness(text),
    ...(found
      ? [`U+${found[0].charCodeAt(0).toString(16)} in the line ${JSON.stringify(text)}`]
      : []),
  ]
}

/**
 * Reads a whole page as browsers do, and lists all that is wrong with it:
 *
 * - errors of its HTML
 * - elements and attributes that are not on the closed list
 * - structured data that is not JSON
 * - a style that is not ours
 *
 * @param style The site's own stylesheet.
 */
export function pageFaults(html: string, style: string): string[] {
  const errors: ParserError[] = []
  const own = `<style>${style}</style>`
  // Left out once for the sake of speed: it is most of a page.
  const document = parse(
    html.replace(own, () => ''),
    { onParseError: (error) => errors.push(error) },
  )
  const faults = errors.map(
    ({ code, startLine, startCol }) => `${code} at ${startLine}:${startCol}`,
  )
  const counts = new Map<string, number>()
  const classes = classesOf(style)
  for (const node of nodesOf(document)) {
    if ('tagName' in node) counts.set(node.tagName, (counts.get(node.tagName) ?? 0) + 1)
    faults.push(...nodeFaults(node, pageElements, classes))
    if (!('tagName' in node)) continue
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    if (node.tagName === 'script') faults.push(...jsonFaults(text))
    if (node.tagName === 'title' || node.tagName === 'h1') faults.push(...lineUnfitness(text))
  }
  if (!html.includes(own) || counts.has('style')) faults.push('a style that is not ours')
  for (const name of ['html', 'head', 'body', 'title', 'main'])
    if (counts.get(name) !== 1) faults.push(`${counts.get(name) ?? 0} times <${name}>`)
  return [...unfitness(html), ...faults]
}

const read = new Map<string, string[]>()
const textClasses = new Set(
  'prose credit gallery unsized embed provider wide notes back call left right center'.split(' '),
)

/**
 * Reads the text of an article as feed readers do, and lists what is not on the closed list. Each text once: all feeds
 * hold the same.
 */
export function fragmentFaults(html: string): string[] {
  const known = read.get(html)
  if (known) return known
  const faults = readFragment(html)
  read.set(html, faults)
  return faults
}

function readFragment(html: string): string[] {
  const errors: ParserError[] = []
  const fragment = parseFragment(html, { onParseError: (error) => errors.push(error) })
  return [
    ...errors.map(({ code }) => code),
    ...[...nodesOf(fragment)].flatMap((node) => nodeFaults(node, textElements, textClasses)),
  ]
}

/** The style of a page. */
export function styleOf(html: string): string {
  for (const node of nodesOf(parse(html)))
    if ('tagName' in node && node.tagName === 'style')
      return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  return ''
}

/** The paths of the site that a page leads to. */
export function linksOf(html: string): string[] {
  const paths = [...nodesOf(parse(html))].flatMap((node) =>
    'attrs' in node
      ? node.attrs.flatMap(({ name, value }) =>
          name === 'href' && /^\/(?!\/)/.test(value) ? value : [],
        )
      : [],
  )
  return [...new Set(paths)]
}

function* nodesOf(root: Node): Generator<Node> {
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    if ('childNodes' in node) stack.push(...node.childNodes)
  }
}

function nodeFaults(
  node: Node,
  elements: typeof pageElements,
  classes: ReadonlySet<string>,
): string[] {
  if ('tagName' in node) {
    const space = node.namespaceURI === 'http://www.w3.org/1999/xhtml' ? [] : [node.namespaceURI]
    return [...space, ...strangeness(node.tagName, node.attrs, elements, classes)]
  }
  if (node.nodeName === '#comment') return ['a comment']
  if (node.nodeName === '#documentType')
    return 'name' in node && node.name === 'html' ? [] : ['a strange doctype']
  return []
}

function jsonFaults(text: string): string[] {
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [`structured data: ${String(error)}`]
  }
}
