import { keywords, measures, units } from '../vocabulary/screen.ts'

const maxLength = 1000 // characters; longer lists match nothing

/**
 * Whether a media query list matches a wide screen, in light colours and with a mouse. An unknown or nested condition
 * does not match. Linear in the list's length.
 *
 * @param media As in `<source media>`; an empty list matches.
 * @see https://drafts.csswg.org/mediaqueries-4/
 */
export function fitsWideScreen(media: string): boolean {
  const list = media.trim().toLowerCase()
  return list === '' || (list.length <= maxLength && list.split(',').some(holds))
}

function holds(query: string): boolean {
  const text = query.trim()
  const modifier = /^(?:not|only)(?![a-z-])/.exec(text)?.[0] ?? ''
  const typed = text.slice(modifier.length).trim()
  const type = /^[a-z-]+/.exec(typed)?.[0] ?? ''
  const rest = typed
    .slice(type.length)
    .replace(/^\s*and\b/, '')
    .trim()
  const held = new Set(rest.split(/\)\s*(?:and|or)\s*(?=\()/).map(conditionHolds))
  const isEither = /\)\s*or\s*\(/.test(rest)
  const isHeld =
    /^(?:all|screen)?$/.test(type) &&
    (rest === '' || (isEither ? held.has(true) : !held.has(false)))
  return isHeld !== (modifier === 'not')
}

function conditionHolds(part: string): boolean {
  const condition = part
    .trim()
    .replace(/^\(|\)$/g, '')
    .trim()
  const [, bound, feature = '', value = ''] =
    /^(?:-webkit-)?(?:(min|max)-)?([a-z-]+)\s*:(.*)$/.exec(condition) ?? []
  if (keywords.has(feature)) return keywords.get(feature) === value.trim()
  if (feature !== '')
    return compare(feature, bound === 'min' ? '>=' : bound === 'max' ? '<=' : '=', value)
  const [, left = condition, sign, middle = '', second, right = ''] =
    /^([^<>=]+)([<>]=?|=)([^<>=]+)(?:([<>]=?)([^<>=]+))?$/.exec(condition) ?? []
  if (sign === undefined) return keywords.has(left) || measures.has(left)
  return compare(left, sign, middle) && (second === undefined || compare(middle, second, right))
}

function compare(left: string, sign: string, right: string): boolean {
  const a = valueOf(left.trim())
  const b = valueOf(right.trim())
  if (Number.isNaN(a) || Number.isNaN(b)) return false
  return (
    (sign.startsWith('>') && a > b) ||
    (sign.startsWith('<') && a < b) ||
    (sign.endsWith('=') && a === b)
  )
}

/** The value of a feature or of a length, a ratio or a resolution; `NaN` for anything else. */
function valueOf(text: string): number {
  const [, number, divisor = '1', unit = ''] =
    /^(\d+(?:\.\d+)?|\.\d+)\s*(?:\/\s*(\d+)|(px|r?em|dppx|x|dpi|dpcm))?$/.exec(text) ?? []
  return measures.get(text) ?? (Number(number) / Number(divisor)) * (units.get(unit) ?? 1)
}
