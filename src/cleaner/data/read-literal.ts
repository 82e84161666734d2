import { ScriptScanner, Unreadable } from './script-scanner.ts'

const maxDepth = 64
const maxValues = 100_000

/**
 * Reads a JavaScript literal without evaluating it. Linear. Supports:
 *
 * - Objects, arrays, strings, numbers, `void 0` and `!0`.
 * - Packed state, `(function(a,b){b.c=1;return {d:a}}("x",{}))`, with the arguments for its parameters.
 * - `JSON.parse("…")` and `decodeURIComponent("…")`; of other calls, such as `new Date(…)`, the first argument.
 *
 * @param start The index at which the value begins.
 * @returns The value and its end. For anything else, and over 64 levels or 100,000 values: `undefined` and the index at
 *   which reading stopped.
 */
export function readLiteral(source: string, start: number): { value: unknown; end: number } {
  const scanner = new ScriptScanner(source, start)
  try {
    return { value: new LiteralReader(scanner).value(0), end: scanner.at }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { value: undefined, end: scanner.at }
  }
}

const constants = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  ['NaN', null],
  ['Infinity', null],
])
const word = /[A-Za-z_$][\w$]*/y
const path = /[A-Za-z_$][\w$.]*/y
const number = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/iy
const functionHead = /function\s*\(([\w$,\s]*)\)\s*\{/y
const returns = /return\b/y
const bodySigns = /["'{}]/g

class LiteralReader {
  readonly #scanner: ScriptScanner
  #names: ReadonlyMap<string, unknown> = constants
  #values = 0

  constructor(scanner: ScriptScanner) {
    this.#scanner = scanner
  }

  value(depth: number): unknown {
    if (depth > maxDepth || ++this.#values > maxValues) throw new Unreadable()
    const sign = this.#scanner.peek()
    if (sign === '{') return this.#object(depth)
    if (sign === '[') return this.#list('[', ']', depth)
    if (sign === '"' || sign === "'") return this.#scanner.string()
    if (sign === '(') return this.#bracketed(depth)
    if (this.#scanner.take('!')) return this.value(depth + 1) === 0
    const digits = this.#scanner.match(number)
    return digits ? Number(digits[0]) : this.#named(depth)
  }

  #object(depth: number): unknown {
    const scanner = this.#scanner
    const object: Record<string, unknown> = Object.create(null)
    scanner.expect('{')
    while (!scanner.take('}')) {
      const key = this.#key()
      scanner.expect(':')
      object[key] = this.value(depth + 1)
      if (!scanner.take(',') && scanner.peek() !== '}') throw new Unreadable()
    }
    return object
  }

  #key(): string {
    const sign = this.#scanner.peek()
    if (sign === '"' || sign === "'") return this.#scanner.string()
    const key = this.#scanner.match(word) ?? this.#scanner.match(number)
    if (!key) throw new Unreadable()
    return key[0]
  }

  /** The items between two brackets; an omitted item is `null`. */
  #list(open: string, close: string, depth: number): unknown[] {
    const scanner = this.#scanner
    const items: unknown[] = []
    scanner.expect(open)
    while (!scanner.take(close)) {
      items.push(scanner.peek() === ',' ? null : this.value(depth + 1))
      if (items.length > maxValues) throw new Unreadable()
      if (!scanner.take(',') && scanner.peek() !== close) throw new Unreadable()
    }
    return items
  }

  #bracketed(depth: number): unknown {
    this.#scanner.expect('(')
    if (this.#scanner.peek() === 'f') return this.#packed(depth)
    const value = this.value(depth + 1)
    this.#scanner.expect(')')
    return value
  }

  /** A constant, a parameter, `void 0`, or a call. */
  #named(depth: number): unknown {
    const scanner = this.#scanner
    scanner.peek()
    const name = scanner.match(path)?.[0]
    if (name === undefined) throw new Unreadable()
    if (this.#names.has(name)) return this.#names.get(name)
    if (name === 'void') return this.value(depth + 1) === 0 ? null : undefined
    if (name === 'new') return this.#named(depth + 1)
    const [first] = this.#list('(', ')', depth)
    if (typeof first !== 'string') return name === 'Array' ? [] : (first ?? null)
    return name === 'JSON.parse' || name === 'decodeURIComponent' ? decoded(name, first) : first
  }

  /** `function(a,b){…}(1,2))` or `function(a,b){…})(1,2)`, after the opening bracket. */
  #packed(depth: number): unknown {
    const scanner = this.#scanner
    const head = scanner.match(functionHead)
    // The search for its end reads ahead, so nested functions would be read once for each level.
    if (!head || this.#names !== constants) throw new Unreadable()
    const body = scanner.at
    scanner.at = endOfBody(scanner)
    const isClosed = scanner.take(')')
    const values = this.#list('(', ')', depth)
    if (!isClosed) scanner.expect(')')
    const end = scanner.at
    const parameters = (head[1] ?? '').split(',').map((parameter) => parameter.trim())
    this.#names = new Map([
      ...constants,
      ...parameters.map((parameter, index) => [parameter, values[index] ?? null] as const),
    ])
    scanner.at = body
    while (!scanner.peek() || !scanner.match(returns)) this.#assignment(depth)
    const value = this.value(depth + 1)
    this.#names = constants
    scanner.at = end
    return value
  }

  /** `a.b=1;`, `a["b"]=1;` */
  #assignment(depth: number): void {
    const scanner = this.#scanner
    let holder = this.#names.get(scanner.match(word)?.[0] ?? '')
    let key = this.#member(depth)
    while (scanner.peek() === '.' || scanner.peek() === '[') {
      holder = member(holder, key)
      key = this.#member(depth)
    }
    scanner.expect('=')
    const value = this.value(depth + 1)
    if (typeof holder !== 'object' || holder === null) throw new Unreadable()
    Reflect.set(holder, key, value)
    if (!scanner.take(';') && !scanner.take(',')) throw new Unreadable()
  }

  #member(depth: number): string {
    if (this.#scanner.take('.')) return this.#key()
    const [key] = this.#list('[', ']', depth)
    return String(key)
  }
}

function member(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? Reflect.get(holder, key)
    : null
}

/** The index after the bracket that closes a function's body; brackets in strings do not count. */
function endOfBody({ source, at }: ScriptScanner): number {
  const skip = new ScriptScanner(source, at)
  bodySigns.lastIndex = at
  let depth = 1
  for (let match = bodySigns.exec(source); match; match = bodySigns.exec(source)) {
    if (match[0] === '{') depth++
    else if (match[0] === '}') depth--
    else {
      skip.at = match.index
      skip.string()
      bodySigns.lastIndex = skip.at
    }
    if (depth === 0) return bodySigns.lastIndex
  }
  throw new Unreadable()
}

function decoded(name: 'JSON.parse' | 'decodeURIComponent', text: string): unknown {
  try {
    return name === 'JSON.parse' ? (JSON.parse(text) as unknown) : decodeURIComponent(text)
  } catch {
    throw new Unreadable()
  }
}
