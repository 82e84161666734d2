const counter = /(?<=\p{N}\s?)\p{L}(?!\p{L})/gu

/**
 * Whether an answer has no letter though its source has words.
 *
 * A number may lose its counter, which many languages do not write: `2020年` is “2020”.
 */
export function lacksWords(source: string, answer: string): boolean {
  if (/\p{L}/u.test(answer)) return false
  return !/\p{N}/u.test(answer) || /\p{L}/u.test(source.replace(counter, ''))
}
