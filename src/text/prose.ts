// One character of these scripts carries about as much as three letters.
const dense = /[\u3041-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]/g
const anyDense = /[\u3041-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]/

/** The weight of a text in letters of an alphabet: a character of Chinese, Japanese or Korean counts three. */
export function weigh(text: string): number {
  const length = text.length
  return anyDense.test(text) ? length + 2 * (text.match(dense)?.length ?? 0) : length
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
