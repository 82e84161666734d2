import { weigh } from './prose.ts'

const minimumProse = 80 // weighed letters of a string that may be a paragraph
const contentKeys = new Set([
  'content',
  'text',
  'html',
  'body',
  'value',
  'paragraph',
  'articleBody',
  'description',
  'data',
  'rendered',
  'raw',
])

/**
 * Finds the article's text in data that a page carries for its scripts: the longest `articleBody` or HTML
 * string, or the list whose items hold the most paragraphs (Fusion's `content_elements`, the blocks of
 * editors). Names no framework: looks at what holds prose. Linear in the number of values.
 *
 * @param data Parsed and bounded values.
 * @returns HTML to be read like any page, or `null` when there is less than two paragraphs' worth.
 */
export function articleInData(data: readonly unknown[]): string | null {
  let best: readonly string[] = []
  let most = 3 * minimumProse
  const offer = (parts: readonly string[]) => {
    const weight = parts.reduce((sum, part) => sum + weigh(part), 0)
    if (weight <= most) return
    most = weight
    best = parts
  }
  const stack: unknown[] = [...data]
  while (stack.length > 0) {
    const value = stack.pop()
    if (Array.isArray(value)) offer(value.flatMap(paragraphsOf))
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') stack.push(inner)
      else if (contentKeys.has(key)) offer([inner])
    }
  }
  return best.length === 0 ? null : best.map(asHtml).join('\n')
}

/** The paragraphs that an item of a list holds itself. */
function paragraphsOf(item: unknown): string[] {
  if (typeof item === 'string') return weigh(item) >= minimumProse ? [item] : []
  if (typeof item !== 'object' || item === null) return []
  return Object.entries(item).flatMap(([key, value]) =>
    typeof value === 'string' && contentKeys.has(key) && weigh(value) >= minimumProse
      ? [value]
      : [],
  )
}

const tag = /<(?:p|br|div|h[1-6]|ul|blockquote)[\s/>]/i
const anyTag = /<\/?[a-z][^<>]{0,500}>/i

function asHtml(text: string): string {
  if (tag.test(text)) return text
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  const isHtml = anyTag.test(text)
  return lines.map((line) => `<p>${isHtml ? line : escaped(line)}</p>`).join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
