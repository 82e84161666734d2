/** Cuts ranges out of a source, from its start to its end. */
export class SourceEdit {
  readonly #source: string
  readonly #kept: string[] = []
  #keptTo = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Replaces a range by `instead`. Each range is after all earlier ones. */
  cut(start: number, end: number, instead = ''): void {
    if (start > this.#keptTo) this.#kept.push(this.#source.slice(this.#keptTo, start))
    if (instead !== '') this.#kept.push(instead)
    this.#keptTo = end
  }

  /** Marks a position for `cutFrom`. */
  mark(position: number): number {
    this.cut(position, position)
    return this.#kept.length
  }

  /** Cuts everything from a mark up to `end`. */
  cutFrom(mark: number, end: number): void {
    this.#kept.length = mark
    this.#keptTo = end
  }

  /** Calls `each` with every piece that is kept, in order. A mark is the number of a piece. */
  eachPiece(each: (piece: string, index: number) => void): void {
    this.#kept.forEach(each)
  }

  /** The rest of the source. */
  text(): string {
    this.cut(this.#source.length, this.#source.length)
    return this.#kept.join('')
  }
}
