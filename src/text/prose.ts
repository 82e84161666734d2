/** The weight of a text in letters of an alphabet: a character of Chinese, Japanese or Korean counts three. */
export function weigh(text: string): number {
  let weight = text.length
  for (let index = 0; index < text.length; index++) if (isDense(text.charCodeAt(index))) weight += 2
  return weight
}

/** Whether a character is of a script in which one carries about as much as three letters. */
function isDense(code: number): boolean {
  if (code < 0x3041 || (code > 0x30ff && code < 0x3400)) return false
  return code <= 0x9fff || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
}

// Full stops of the world's scripts, with the quotation marks and brackets that may follow.
const sentenceEnd = /[.!?…。！？｡।॥؟۔։።᙮៖။]["'”’»›)\]）」』]*$/u

/** Whether a text ends as a sentence does, in any script. Thai has no full stop, so there the length decides. */
export function endsAsSentence(text: string): boolean {
  const end = text.slice(-12).trimEnd()
  return (
    sentenceEnd.test(end) ||
    (/[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]$/u.test(end) && text.length > 80)
  )
}
