/** What a test of Mercury says about a page. */
export type Expectation = {
  /** The page's path in the package. */
  file: string
  url?: string
  title?: string
  author?: string
  dek?: string
  date?: string
  /** The first words of the content. */
  opening?: string
}

const literal = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`
const address = new RegExp(String.raw`\b(?:url|uri)\s*=\s*(?<url>${literal})`, 'g')
const page = /\.\/(?<file>fixtures\/[^'"]+\.html)/g
const claim = new RegExp(
  String.raw`assert\.equal\(\s*(?<name>title|author|dek|date_published|first13|text),\s*(?<value>${literal})`,
  'g',
)

const fields = {
  title: 'title',
  author: 'author',
  dek: 'dek',
  date_published: 'date',
  first13: 'opening',
  text: 'opening',
} as const

/**
 * Reads the source of one of Mercury's tests. All have one form: an address, the file of its page, and what is right
 * about it. What is expected to be `null` is left out.
 */
export function expectationsIn(source: string): Expectation[] {
  const found = new Map<string, Expectation>()
  let url: string | undefined // of the page that comes next
  let current: Expectation | undefined
  for (const { groups = {} } of inOrder(source, [address, page, claim])) {
    if (groups['url']) {
      const said = valueOf(groups['url'])
      if (current && !current.url) current.url = said
      else url = said
    }
    if (groups['file']) {
      const { file } = groups
      current = found.get(file) ?? { file, ...(url && { url }) }
      found.set(file, current)
      url = undefined
    }
    const field = fields[groups['name'] as keyof typeof fields]
    if (field && current) current[field] = valueOf(groups['value'] ?? '')
  }
  return [...found.values()]
}

function inOrder(source: string, patterns: readonly RegExp[]): RegExpExecArray[] {
  return patterns
    .flatMap((pattern) => [...source.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
}

/** The value of a string literal of JavaScript. */
function valueOf(text: string): string {
  return text
    .slice(1, -1)
    .replaceAll(/\\(?:u(?<code>[0-9a-fA-F]{4})|(?<sign>.))/g, (_all, code, sign) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : sign === 'n' ? '\n' : sign,
    )
}
