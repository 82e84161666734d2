const end = /(?<![.!?…。！？؟।])[.!?…。！？؟।]{1,9}["'”’»)\]]{0,3}(?=\s|$)/gu
const short =
  /(?:^|[\s(«“"])(?:\p{L}|sra?|srta|dra?|mrs?|ms|st|ee|uu|avd?a?|núm|prof|gral|vs|etc|sgt|gen|mme|mlle|bzw|ca|z\.B)$/iu

/**
 * Counts the sentences of a text. One ends at a line's end, or at a sign that ends one and has no abbreviation before
 * it.
 *
 * It compares two texts and does not cut one: `Intl.Segmenter` cuts after `Dr.`.
 */
export function sentenceCount(text: string): number {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((sum, line) => sum + Math.max(1, endsIn(line)), 0)
}

function endsIn(line: string): number {
  const ends = Array.from(line.matchAll(end)).filter(({ 0: signs, index }) => {
    const after = line.slice(index + signs.length).trimStart()
    if (after === '') return true
    const isShort = signs === '.' && short.test(line.slice(Math.max(0, index - 8), index))
    return !isShort && !/^\p{Ll}/u.test(after)
  })
  const last = ends.at(-1)
  const isOpen = last && line.slice(last.index + last[0].length).trim() !== ''
  return ends.length + (isOpen ? 1 : 0)
}
