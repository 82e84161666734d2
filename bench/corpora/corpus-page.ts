import type { Entry } from '../cleaner/pages.ts'

/** A part of an invented page whose text is known: of the article, or of what surrounds it. */
export type Piece = { kind: string; isNoise: boolean; text: string }

/** An invented page with what is right about it. */
export type CorpusPage = {
  id: string
  url: string
  contentType: string
  bytes: Uint8Array
  truth: NonNullable<Entry['truth']>
  pieces: readonly Piece[]
}

/** Pages that lack the same thing elsewhere; scored apart. */
export type Corpus = { name: string; pages: () => CorpusPage[] }
