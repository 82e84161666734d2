/** Thrown where a script has something that its reader does not support. */
export class Unreadable extends Error {}

const space = /\s*/y
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
}
const escape = /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|([\s\S]))/iy
const plain = { '"': /[^"\\\n]*/y, "'": /[^'\\\n]*/y }

/** A position in the source of a script, which advances as it is read. Reads each character once. */
export class ScriptScanner {
  readonly source: string
  at: number

  constructor(source: string, at: number) {
    this.source = source
    this.at = at
  }

  /** Skips white space; the next character, or the empty string at the end. */
  peek(): string {
    this.match(space)
    return this.source.charAt(this.at)
  }

  /** Advances past a character if it is the next one after white space. */
  take(character: string): boolean {
    if (this.peek() !== character) return false
    this.at++
    return true
  }

  /** @throws Unreadable when another character is next. */
  expect(character: string): void {
    if (!this.take(character)) throw new Unreadable()
  }

  /** Advances past the match of a sticky pattern at the position. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.source)
    if (match) this.at = pattern.lastIndex
    return match
  }

  /**
   * Reads a string in quotes.
   *
   * @throws Unreadable when none is next, or when it never ends.
   */
  string(): string {
    const quote = this.peek()
    if (quote !== '"' && quote !== "'") throw new Unreadable()
    this.at++
    const parts: string[] = []
    for (;;) {
      parts.push(this.match(plain[quote])?.[0] ?? '')
      if (this.take(quote)) return parts.join('')
      const escaped = this.match(escape)
      if (!escaped) throw new Unreadable()
      parts.push(unescaped(escaped))
    }
  }
}

function unescaped([, byte, unit, point, character = '']: RegExpExecArray): string {
  const code = byte ?? unit ?? point
  if (code === undefined) return escapes[character] ?? character
  const value = Number.parseInt(code, 16)
  return value > 0x10_ff_ff ? '' : String.fromCodePoint(value)
}
