declare module 'brotli/dec/decode.js' {
  type Input = { read(target: Uint8Array, offset: number, count: number): number }
  type Output = {
    /** Is replaced by a longer one if it is shorter than the end of the next part. */
    readonly buffer: { readonly length: number }
    write(ring: Uint8Array, count: number): number
  }
  export function BrotliDecompress(input: Input, output: Output): void
}
