declare module 'node:zlib' {
  type Options = { params?: Record<number, number> }
  export function brotliCompressSync(bytes: Uint8Array, options?: Options): Uint8Array
  export function brotliDecompressSync(bytes: Uint8Array, options?: Options): Uint8Array
  export function gunzipSync(bytes: Uint8Array): Uint8Array
  export const constants: {
    BROTLI_PARAM_QUALITY: number
    BROTLI_PARAM_SIZE_HINT: number
  }
}
