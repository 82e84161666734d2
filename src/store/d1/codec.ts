/** What packs and unpacks: the platform's own zlib and brotli. */
export type Codec = Pick<
  typeof import('node:zlib'),
  'brotliCompressSync' | 'brotliDecompressSync' | 'constants' | 'gunzipSync'
>

let loaded: Codec | null = null

/** Loads it: 15 ms of CPU, once in the life of an isolate. So it is no part of a start. */
export async function loadCodec(): Promise<Codec> {
  loaded ??= await import('node:zlib')
  return loaded
}

/** Whether it is loaded. */
export function isCodecLoaded(): boolean {
  return loaded !== null
}

/**
 * The codec for what was read from a database, which `withCodec` answers when it is loaded.
 *
 * @throws {Error} It is not loaded.
 */
export function loadedCodec(): Codec {
  if (!loaded) throw new Error('Cannot unpack: the codec is not loaded')
  return loaded
}
