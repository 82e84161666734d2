/** A selector, or why the expression has none. */
export type Translated = { readonly selector: string } | { readonly fault: string }

class XPathFault extends Error {}

const maxLength = 1000 // characters

/**
 * Translates the part of XPath 1.0 that CSS has words for into a selector: steps of children and descendants, names,
 * attributes with `=`, `contains()` and `starts-with()`, positions, `and`, `or`, `not()`, unions. An attribute or
 * `text()` at the end stands for its element, whose text or time is read.
 *
 * Linear in the expression but for nested brackets, of which it takes few.
 *
 * @see https://www.w3.org/TR/1999/REC-xpath-19991116/
 * @example
 * xpathSelector('//div[@id="text"]/p') // { selector: 'div[id="text"] > p' }
 */
export function xpathSelector(expression: string): Translated {
  if (expression.length > maxLength) return { fault: `it has more than ${maxLength} characters` }
  try {
    const parts = split(expression, '|').map((part) => pathSelector(part.trim()))
    return { selector: [...new Set(parts)].join(', ') }
  } catch (error) {
    if (error instanceof XPathFault) return { fault: error.message }
    throw error
  }
}

const step =
  /^(\/\/?)(?:(child|descendant|descendant-or-self|following-sibling|attribute)::)?(@?[\w:.*-]+(?:\(\))?)/
const idCall = /^id\(\s*(["'])([^"']*)\1\s*\)/
const readAttributes = new Set(['@content', '@datetime'])

function pathSelector(path: string): string {
  let rest = path
  let selector = ''
  const id = idCall.exec(rest)
  if (id) {
    selector = equal('id', id[2] ?? '')
    rest = rest.slice(id[0].length)
  } else if (!rest.startsWith('/')) rest = `//${rest.replace(/^\.?\/\//, '')}`
  while (rest !== '') {
    const [whole, slashes, axis = 'child', name] = step.exec(rest) ?? []
    if (whole === undefined || name === undefined)
      throw new XPathFault(`no selector for ${cut(rest)}`)
    rest = rest.slice(whole.length)
    if (name === 'text()' || name.startsWith('@') || axis === 'attribute') {
      const isRead = name === 'text()' || readAttributes.has(name)
      if (rest !== '' || !isRead || selector === '')
        throw new XPathFault(`no element at ${cut(name)}`)
      break
    }
    if (!/^(?:\*|[A-Za-z][\w-]*)$/.test(name)) throw new XPathFault(`no selector for ${cut(name)}`)
    let predicates = ''
    while (rest.startsWith('[')) {
      const end = closing(rest, 0)
      predicates += predicate(rest.slice(1, end).trim(), name)
      rest = rest.slice(end + 1).trimStart()
    }
    const isBare = name === '*' && predicates !== ''
    selector += combinator(selector, slashes === '//', axis) + (isBare ? '' : name) + predicates
  }
  return selector
}

function combinator(before: string, isDeep: boolean, axis: string): string {
  if (before === '') return ''
  if (axis === 'following-sibling') return ' ~ '
  return isDeep || axis.startsWith('descendant') ? ' ' : ' > '
}

const attributeTest = /^@([\w:-]+)$/
const equalTest = /^@([\w:-]+)\s*(!?=)\s*(?:"([^"]*)"|'([^']*)')$/
const partTest = /^(contains|starts-with)\(\s*@([\w:-]+)\s*,\s*(["'])([^"']+)\3\s*\)$/
// Without the spaces around signs.
const wordTest =
  /^contains\(concat\((["'])\s\1,(?:normalize-space\()?@([\w:-]+)\)?,(["'])\s\3\),(["'])\s([^"'\s]+)\s\4\)$/
const quotedText = /(["'][^"']*["'])/

/** What stands in brackets, as it is put after a name. */
function predicate(test: string, name: string): string {
  const alternatives = split(test, ' or ')
  if (alternatives.length > 1) {
    const parts = alternatives.map((one) => predicate(one.trim(), name))
    return `:is(${parts.join(', ')})`
  }
  const both = split(test, ' and ')
  if (both.length > 1) return both.map((one) => predicate(one.trim(), name)).join('')
  if (test.startsWith('(') && closing(test, 0) === test.length - 1)
    return predicate(test.slice(1, -1).trim(), name)
  const negated = /^not\s*\(/.exec(test)
  if (negated && closing(test, negated[0].length - 1) === test.length - 1)
    return `:not(${predicate(test.slice(negated[0].length, -1).trim(), name)})`
  return singleTest(test, name)
}

function singleTest(test: string, name: string): string {
  const [, exists] = attributeTest.exec(test) ?? []
  if (exists) return `[${exists}]`
  const [, attribute, sign, double, single = ''] = equalTest.exec(test) ?? []
  const value = double ?? single
  if (attribute)
    return sign === '=' ? equal(attribute, value) : `[${attribute}]:not(${equal(attribute, value)})`
  const [, , worded, , , word = ''] = wordTest.exec(tight(test)) ?? []
  if (worded) return `[${worded}~=${quoted(word)}]`
  const [, kind, parted, , part = ''] = partTest.exec(test) ?? []
  if (parted) return `[${parted}${kind === 'contains' ? '*' : '^'}=${quoted(part)}]`
  const among = name === '*' ? 'child' : 'of-type'
  const [, position] = /^(?:position\(\)\s*=\s*)?(\d{1,4})$/.exec(test) ?? []
  if (position) return `:nth-${among}(${position})`
  if (/^(?:position\(\)\s*=\s*)?last\(\)$/.test(test)) return `:last-${among}`
  throw new XPathFault(`no selector for ${cut(`[${test}]`)}`)
}

/** A test without spaces outside of quotes. */
function tight(test: string): string {
  const parts = test.split(quotedText)
  return parts.map((part, at) => (at % 2 === 1 ? part : part.replaceAll(/\s/g, ''))).join('')
}

function equal(attribute: string, value: string): string {
  return `[${attribute}=${quoted(value)}]`
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** The end of the bracket that opens at an index, outside of quotes. */
function closing(text: string, start: number): number {
  let depth = 0
  let quote = ''
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '[' || sign === '(') depth++
    else if ((sign === ']' || sign === ')') && --depth === 0) return at
  }
  throw new XPathFault(`a bracket stays open in ${cut(text)}`)
}

/** Splits a text at a separator outside of brackets and quotes. */
function split(text: string, separator: string): string[] {
  const parts: string[] = []
  let [depth, quote, start] = [0, '', 0]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '[' || sign === '(') depth++
    else if (sign === ']' || sign === ')') depth--
    else if (depth === 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(start, at))
      start = at + separator.length
      at = start - 1
    }
  }
  return [...parts, text.slice(start)]
}
