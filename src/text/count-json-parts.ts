/**
 * Counts the brackets, braces and commas of a JSON text outside its strings. A text that would become millions of
 * values can then be declined before it is parsed. One pass, which ends as soon as there are more than `limit`.
 */
export function countJsonParts(json: string, limit: number): number {
  let count = 0
  for (let at = 0; at < json.length && count <= limit; at++) {
    const sign = json.charCodeAt(at)
    if (sign === quote) at = endOfString(json, at)
    else if (sign === comma || sign === bracket || sign === brace) count++
  }
  return count
}

const quote = 0x22
const comma = 0x2c
const bracket = 0x5b
const backslash = 0x5c
const brace = 0x7b

/** The position of the quotation mark that closes the string opened at `start`; the text's length without one. */
function endOfString(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let first = at // of the backslashes before it
    while (json.charCodeAt(first - 1) === backslash) first--
    if ((at - first) % 2 === 0) return at
  }
  return json.length
}
