import type { CaptureItem, CaptureSource } from './captures/captured-page.ts'

/**
 * The source of a capture that remembers how it failed. A reader cannot tell bytes that end too early from a damaged
 * capture.
 */
export class WatchedSource implements CaptureSource {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly ranges?: NonNullable<CaptureSource['ranges']>
  #failure: { error: unknown } | null = null

  constructor({ chunks, ranges }: CaptureSource) {
    this.chunks = this.#watched(chunks)
    if (ranges)
      this.ranges = {
        size: ranges.size,
        read: (offset, length) =>
          ranges.read(offset, length).catch((error: unknown) => this.#fail(error)),
      }
  }

  /**
   * Passes on what a reader found before the source failed.
   *
   * @throws The failure of the source, in place of what the reader makes of it.
   */
  async *sound(items: AsyncIterable<CaptureItem>): AsyncGenerator<CaptureItem> {
    try {
      for await (const item of items) {
        if (this.#failure) throw this.#failure.error
        yield item
      }
    } catch (error) {
      throw this.#failure ? this.#failure.error : error
    }
    if (this.#failure) throw this.#failure.error
  }

  async *#watched(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown): never {
    this.#failure = { error }
    throw error
  }
}
