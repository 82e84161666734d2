/** What a reader of a source throws where it meets something that it does not read. */
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

/** A place in a source of JavaScript that moves forward as it is read; each sign is read once. */
export class ScriptScanner {
  readonly source: string
  at: number

  constructor(source: string, at: number) {
    this.source = source
    this.at = at
  }

  /** The next sign that is no space; empty at the end. */
  peek(): string {
    this.match(space)
    return this.source.charAt(this.at)
  }

  /** Goes past a sign if it comes next. */
  take(sign: string): boolean {
    if (this.peek() !== sign) return false
    this.at++
    return true
  }

  /** @throws Unreadable when another sign comes next. */
  expect(sign: string): void {
    if (!this.take(sign)) throw new Unreadable()
  }

  /** Goes past what a sticky pattern matches here. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.source)
    if (match) this.at = pattern.lastIndex
    return match
  }

  /** @throws Unreadable when no string in quotes comes next, or one that never ends. */
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
      parts.push(meaning(escaped))
    }
  }
}

function meaning([, byte, unit, point, sign = '']: RegExpExecArray): string {
  const code = byte ?? unit ?? point
  if (code === undefined) return escapes[sign] ?? sign
  const value = Number.parseInt(code, 16)
  return value > 0x10_ff_ff ? '' : String.fromCodePoint(value)
}
