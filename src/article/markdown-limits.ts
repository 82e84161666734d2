/** Bounds of Markdown that a person writes. Within them, no text takes more than half a second to parse. */
const limits = { characters: 20_000, marks: 1000, run: 12, depth: 12 } as const

/** What of a text is over a bound, in words; `null` if it may be parsed. */
export function markdownFault(text: string): string | null {
  const { characters, marks, run, depth } = limits
  if (text.length > characters) return `more than ${characters} characters`
  if ((text.match(/[*_~]/g)?.length ?? 0) > marks) return `more than ${marks} of * _ ~`
  if (['*', '_', '~'].some((sign) => text.includes(sign.repeat(run + 1))))
    return `more than ${run} of * _ ~ in a row`
  const isDeep = text.split(/[\r\n]/).some((line) => containersOf(line) > depth)
  return isDeep ? `more than ${depth} quotations or lists within each other` : null
}

function containersOf(line: string): number {
  const [start = ''] = /^[\s>*+\-\d.)]*/.exec(line) ?? []
  return start.match(/>|[*+\-.)](?=\s)/g)?.length ?? 0
}
