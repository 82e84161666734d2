const pauseMilliseconds = 2000

type Terminal = { readonly isTTY?: boolean; write(text: string): unknown }

/** Shows how far a copy is: at a terminal in one line that is renewed, else in a line now and then. */
export class CopyMeter {
  readonly #terminal: Terminal
  readonly #pause: number
  readonly #beganAt = Date.now()
  #lines = 0
  #shownAt = Date.now()
  #isOpen = false

  constructor(terminal: Terminal) {
    this.#terminal = terminal
    this.#pause = terminal.isTTY ? pauseMilliseconds : 15 * pauseMilliseconds
  }

  /** Counts lines of a kind. */
  add(kind: string, lines: number): void {
    this.#lines += lines
    const now = Date.now()
    if (now - this.#shownAt < this.#pause) return
    this.#shownAt = now
    const pace = Math.round((1000 * this.#lines) / (now - this.#beganAt))
    const line = `${kind}: ${this.#lines} lines in all, ${pace} a second`
    this.#terminal.write(this.#terminal.isTTY ? `\r\u001B[K${line}` : `${line}\n`)
    this.#isOpen = this.#terminal.isTTY === true
  }

  /** Prints a line that stays. */
  print(line: string): void {
    this.#terminal.write(`${this.#isOpen ? '\r\u001B[K' : ''}${line}\n`)
    this.#isOpen = false
  }
}
