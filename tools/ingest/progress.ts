import type { PageTally } from './page-tally.ts'

/** How far a run is. */
type Progress = {
  readonly pages: number
  /** The part of the bytes that was read, from 0 to 1. */
  readonly share: number
  readonly seconds: number
  readonly refused: number
  readonly failed: number
}

const barLength = 24

/** Prints how far a run is: a bar, pages a second, the time left. */
export function progressLine({ pages, share, seconds, refused, failed }: Progress): string {
  const filled = Math.round(barLength * share)
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(barLength - filled)}]`
  const rate = seconds > 0 ? pages / seconds : 0
  const left = share > 0 ? (seconds / share) * (1 - share) : null
  return [
    `${bar} ${Math.floor(100 * share)} %`,
    `${pages} pages`,
    `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    left === null ? null : `${duration(left)} left`,
    refused > 0 ? `${refused} refused` : null,
    failed > 0 ? `${failed} failed` : null,
  ]
    .filter((part) => part !== null)
    .join('  ')
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`
}

const clearLine = '\r\x1b[K'

/** Shows how far a run is while it goes on: in place at a terminal, else a line every few seconds. */
export class ProgressDisplay {
  readonly #stream: { write: (text: string) => unknown; readonly isTTY?: boolean }
  readonly #tally: PageTally
  readonly #allBytes: number
  readonly #startedAt = performance.now()
  readonly #timer: NodeJS.Timeout
  /** The bytes of what is done. */
  bytes = 0
  /** Those for which nothing was sent in this run, and which tell nothing of its pace. */
  bytesSkipped = 0

  constructor(
    stream: { write: (text: string) => unknown; readonly isTTY?: boolean },
    tally: PageTally,
    allBytes: number,
  ) {
    this.#stream = stream
    this.#tally = tally
    this.#allBytes = allBytes
    this.#timer = setInterval(() => this.#show(), stream.isTTY ? 250 : 5000)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#show()
    if (this.#stream.isTTY) this.#stream.write('\n')
  }

  #show(): void {
    const { pages, refused, failed } = this.#tally
    const ahead = this.#allBytes - this.bytesSkipped
    const share = ahead > 0 ? Math.min(1, (this.bytes - this.bytesSkipped) / ahead) : 1
    const seconds = (performance.now() - this.#startedAt) / 1000
    const line = progressLine({ pages, share, seconds, refused, failed })
    this.#stream.write(this.#stream.isTTY ? `${clearLine}${line}` : `${line}\n`)
  }
}
