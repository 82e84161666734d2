/** A source being shortened from its start to its end. */
export class SourceEdit {
  readonly #source: string
  readonly #kept: string[] = []
  #keptTo = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Takes out a stretch that stands after all stretches taken out before. */
  cut(start: number, end: number, instead = ''): void {
    if (start > this.#keptTo) this.#kept.push(this.#source.slice(this.#keptTo, start))
    if (instead !== '') this.#kept.push(instead)
    this.#keptTo = end
  }

  /** Marks a place that `cutFrom` can go back to. */
  mark(position: number): number {
    this.cut(position, position)
    return this.#kept.length
  }

  /** Takes out all that was kept since a mark, up to `end`. */
  cutFrom(mark: number, end: number): void {
    this.#kept.length = mark
    this.#keptTo = end
  }

  /** What is left of the source. */
  text(): string {
    this.cut(this.#source.length, this.#source.length)
    return this.#kept.join('')
  }
}
