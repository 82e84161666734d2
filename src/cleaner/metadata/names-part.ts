import { alternatives, alternativesOf } from '../vocabulary/entries.ts'
import { withoutPrefix } from './byline-prefix.ts'
import { monthNames } from './time/month-names.ts'

/** The part of a byline that names people: after "by", up to the first date or address, without brackets. */
export function namesPart(line: string): string {
  return upToDate(withoutPrefix(unwrapped(line)))
}

const closingMonth = new RegExp(
  `(?: |^)(?:${alternatives([...monthNames('en').numbers.keys()])})\\.?$`,
  'iu',
)

const closingDay = new RegExp(
  `(?:,? (?:${alternativesOf('dayPrepositions')}))?(?:,? (?:${alternativesOf('weekdays')}),?)?$`,
  'iu',
)

// The names end at the first number or web address.
const tailStarts = / \d|https?:|www\./u
const bracketed = /[([（<][^)\]）>]{0,200}[)\]）>]?/gu

// "[Ada Winter, Harbour Post]": the brackets hold the whole byline.
function unwrapped(line: string): string {
  return /^[([（]([^()[\]（）]+)[)\]）]$/u.exec(line)?.[1] ?? line
}

function upToDate(text: string): string {
  const line = text
    .replace(bracketed, ' ')
    .split(/\s+/u)
    .filter((word) => !word.includes('@'))
    .join(' ')
  const start = line.search(tailStarts)
  return start < 0
    ? line
    : line.slice(0, start).trim().replace(closingMonth, '').replace(closingDay, '')
}
