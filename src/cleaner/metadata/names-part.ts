import { alternatives, withoutPrefix } from './byline-prefix.ts'
import { monthNames } from './time/month-names.ts'

/** The part of a byline that names people: behind "by", before the first date or address, without asides in brackets. */
export function namesPart(line: string): string {
  return upToDate(withoutPrefix(unwrapped(line)))
}

const closingMonth = new RegExp(
  `(?: |^)(?:${alternatives([...monthNames('en').numbers.keys()])})\\.?$`,
  'iu',
)

const closingDay = /(?:,? on)?(?:,? (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?$/iu

// From the first date or address on, a byline speaks of something else.
const tailStarts = / \d|https?:|www\./u
const bracketed = /[([（<][^)\]）>]{0,200}[)\]）>]?/gu

// "[Ada Winter, Harbour Post]": nothing but what the brackets hold.
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
