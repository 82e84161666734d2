/** The kinds of captures that hold pages. */
export type CaptureFormat = 'mhtml' | 'webarchive' | 'har' | 'json-lines' | 'warc' | 'wacz' | 'mail'

/** The bytes of a capture. */
export type CaptureSource = {
  /** All bytes in order, each read once. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Reads any part, for formats with a table of contents at their end; absent where only a stream is at hand. */
  readonly ranges?: {
    /** In bytes. */
    readonly size: number
    readonly read: (offset: number, length: number) => Promise<Uint8Array>
  }
}

/** A page as a capture holds it. */
export type CapturedPage = {
  /** Its address as the capture states it, unchecked; `null` if it states none. */
  readonly url: string | null
  /** The bytes as they were served, unpacked; text where the format keeps only decoded text. */
  readonly page: Uint8Array<ArrayBuffer> | string
  /** The same bytes packed as one member of gzip, where they came so. */
  readonly packed?: Uint8Array<ArrayBuffer>
  /** The media type as it was served; `null` if it is unknown or belongs to other bytes. */
  readonly contentType: string | null
  /** Where it is in the capture, for people: `record 12`, `line 7`. */
  readonly place: string
  /** When it was captured. */
  readonly capturedAt: Date | null
  /** Values that replace what the cleaner finds, unchecked. */
  readonly overrides?: Readonly<Record<string, unknown>>
}

/** What a reader finds in a capture, in its order: a page, or a part that it cannot read. */
export type CaptureItem =
  | { readonly kind: 'page'; readonly page: CapturedPage }
  | {
      readonly kind: 'fault'
      readonly place: string
      /** The address of the page that the part holds, if it is known. */
      readonly url: string | null
      /** A stable code, as of a refusal. */
      readonly code:
        | 'capture_damaged'
        | 'capture_too_large'
        | 'body_too_large'
        | 'encoding_unsupported'
      /** What is wrong, for people. */
      readonly detail: string
    }
