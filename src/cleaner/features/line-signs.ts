/** How many of some signs a text has. */
export type Signs = {
  sentences: number
  exclamations: number
  /** Signs that separate the entries of a menu or announce them. */
  menu: number
  digits: number
  capitals: number
  commas: number
}

const other = new Map<number, 'stop' | 'exclamation' | 'menu' | 'comma'>([
  ...named('.?。？', 'stop' as const),
  ...named('!！', 'exclamation' as const),
  ...named('|·•»›→▶►●', 'menu' as const),
  ...named(',،、，', 'comma' as const),
])

function named<Kind>(signs: string, kind: Kind): [number, Kind][] {
  return Array.from(signs, (sign) => [sign.charCodeAt(0), kind])
}

/** Counts the signs of a text in one walk over its characters. */
export function signsOf(text: string): Signs {
  const signs = { sentences: 0, exclamations: 0, menu: 0, digits: 0, capitals: 0, commas: 0 }
  let isAscii = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) isAscii = false
    if (isPlain(code)) continue
    if (code >= 0x30 && code <= 0x39) signs.digits++
    else if (code >= 0x41 && code <= 0x5a) signs.capitals++
    else {
      const kind = other.get(code)
      if (kind === 'menu') signs.menu++
      else if (kind === 'comma') signs.commas++
      else if (kind) {
        if (kind === 'exclamation') signs.exclamations++
        if (endsSentence(text, at + 1)) signs.sentences++
      }
    }
  }
  if (!isAscii) signs.capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return signs
}

/** Whether a character is the space, a small letter, or in a block without signs to count. */
function isPlain(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || code === 0x20
  return (code > 0xbb && code < 0x2022 && code !== 0x60c) || (code > 0x3002 && code < 0xff01)
}

/** Whether a sentence may end before a position: at a space, before a letter, or at the end. */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (at >= text.length || code === 0x20) return true
  return /^[\s\p{L}]/u.test(text.slice(at, at + 2))
}
