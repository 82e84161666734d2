// A laptop, for which most pages have their widest layout of pictures.
const width = 1440 // CSS pixels
const height = 900 // CSS pixels
const density = 2 // pixels of the screen for a CSS pixel

const maxLength = 1000 // characters; longer lists match nothing

/**
 * Whether a media query list matches a wide screen: 1,440 by 900 CSS pixels of double density, in light colours and
 * with a mouse. An unknown or nested condition does not match. Linear in the list's length.
 *
 * @param media As in `<source media>`; an empty list matches.
 * @see https://drafts.csswg.org/mediaqueries-4/
 */
export function fitsWideScreen(media: string): boolean {
  const list = media.trim().toLowerCase()
  return list === '' || (list.length <= maxLength && list.split(',').some(holds))
}

const modifier = /^(?:not|only)(?![a-z-])/
const mediaType = /^[a-z-]+/
const mediaTypes = new Set(['all', 'screen'])

function holds(query: string): boolean {
  const text = query.trim()
  const modified = modifier.exec(text)?.[0] ?? ''
  const rest = text.slice(modified.length).trim()
  const type = mediaType.exec(rest)?.[0] ?? ''
  const conditions = rest
    .slice(type.length)
    .replace(/^\s*and\b/, '')
    .trim()
  const isHeld =
    (type === '' || mediaTypes.has(type)) && (conditions === '' || conditionsHold(conditions))
  return isHeld !== (modified === 'not')
}

/** Whether all conditions of `(a) and (b)` hold, or one of `(a) or (b)`. */
function conditionsHold(text: string): boolean {
  const conditions = text
    .split(/\)\s*(?:and|or)\s*(?=\()/)
    .map((part) => part.replace(/^\(|\)$/g, '').trim())
  const isEither = /\)\s*or\s*\(/.test(text)
  return isEither ? conditions.some(conditionHolds) : conditions.every(conditionHolds)
}

const named = /^(?:-webkit-)?(?:(min|max)-)?([a-z-]+)$/
const compared = /^([^<>=]+)([<>]=?|=)([^<>=]+)(?:([<>]=?)([^<>=]+))?$/

function conditionHolds(condition: string): boolean {
  const colon = condition.indexOf(':')
  if (colon >= 0) {
    const [, bound, feature = ''] = named.exec(condition.slice(0, colon).trim()) ?? []
    const wanted = condition.slice(colon + 1).trim()
    const words = keywords.get(feature)
    if (words) return words === wanted
    const sign = bound === 'min' ? '>=' : bound === 'max' ? '<=' : '='
    return compare(measures.get(feature), sign, measureOf(wanted))
  }
  const range = compared.exec(condition)
  if (!range) return flags.has(condition)
  const [, left = '', sign = '', middle = '', secondSign, right] = range
  const valueOf = (part: string) => measures.get(part.trim()) ?? measureOf(part.trim())
  if (!compare(valueOf(left), sign, valueOf(middle))) return false
  return secondSign === undefined || compare(valueOf(middle), secondSign, valueOf(right ?? ''))
}

const measures = new Map([
  ['width', width],
  ['height', height],
  ['device-width', width],
  ['device-height', height],
  ['aspect-ratio', width / height],
  ['device-aspect-ratio', width / height],
  ['resolution', density],
  ['device-pixel-ratio', density],
])
const keywords = new Map([
  ['orientation', 'landscape'],
  ['hover', 'hover'],
  ['any-hover', 'hover'],
  ['pointer', 'fine'],
  ['any-pointer', 'fine'],
  ['prefers-color-scheme', 'light'],
  ['prefers-reduced-motion', 'no-preference'],
  ['prefers-reduced-data', 'no-preference'],
  ['prefers-contrast', 'no-preference'],
])
/** Features that hold without a value: `(hover)`. */
const flags = new Set(['color', 'hover', 'any-hover', 'pointer', 'any-pointer', ...measures.keys()])

const measure = /^(\d+(?:\.\d+)?|\.\d+)\s*(?:\/\s*(\d+)|(px|em|rem|dppx|x|dpi|dpcm))?$/
// Factors to CSS pixels, and to screen pixels for each of them: in a media query an em is 16 pixels, an inch 96.
const unitSizes = new Map([
  ['em', 16],
  ['rem', 16],
  ['dpi', 1 / 96],
  ['dpcm', 2.54 / 96],
])

function measureOf(text: string): number | null {
  const [, number, divisor, unit = ''] = measure.exec(text) ?? []
  if (number === undefined) return null
  return (Number(number) / Number(divisor ?? 1)) * (unitSizes.get(unit) ?? 1)
}

function compare(a: number | null | undefined, sign: string, b: number | null): boolean {
  if (a === null || a === undefined || b === null) return false
  switch (sign) {
    case '>':
      return a > b
    case '>=':
      return a >= b
    case '<':
      return a < b
    case '<=':
      return a <= b
    default:
      return a === b
  }
}
