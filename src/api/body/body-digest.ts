import type { WireBody } from './read-body.ts'

/** The digest of a body that somebody else reads. */
export type BodyDigest = {
  /** The digest once the body was read to its end; `null` before. */
  readonly ofWhole: () => Promise<string> | null
  /** Reads what is left of the body, keeps nothing of it, and returns the digest. */
  readonly ofRest: () => Promise<string>
}

/**
 * Digests a body while it is read, by SHA-256.
 *
 * @returns The same body, to be read in place of the other, and its digest.
 */
export function digested({ headers, body }: WireBody): { wire: WireBody; digest: BodyDigest } {
  const stream = new crypto.DigestStream('SHA-256')
  const writer = stream.getWriter()
  let isWhole = false
  const end = async () => {
    isWhole = true
    await writer.close()
  }
  const hex = async () =>
    Array.from(new Uint8Array(await stream.digest), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('')
  const copied = body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      async transform(chunk, controller) {
        await writer.write(chunk)
        controller.enqueue(chunk)
      },
      flush: end,
    }),
  )
  if (!body) void end()
  const ofRest = async () => {
    if (copied && !isWhole) await copied.pipeTo(new WritableStream())
    return hex()
  }
  return {
    wire: { headers, body: copied ?? null },
    digest: { ofWhole: () => (isWhole ? hex() : null), ofRest },
  }
}
