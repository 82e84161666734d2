import type { SafeUrl } from '../article/safe-url.ts'
import { boundedFetch } from '../outgoing/bounded-fetch.ts'
import { OutgoingFault } from '../outgoing/outgoing-fault.ts'
import { pictureFacts, type PictureFacts } from './picture-facts.ts'

/** A picture with its bytes, checked. */
export type FetchedPicture = PictureFacts & { readonly bytes: Uint8Array<ArrayBuffer> }

/** Why a picture cannot be shown, for the log. */
export type PictureFault = { readonly fault: string }

const maxPictureBytes = 10 * 1024 * 1024
/** What a browser has to unpack is four bytes a pixel. */
const maxPicturePixels = 50_000_000
const timeoutMilliseconds = 10_000

/**
 * Fetches a picture from its publisher: JPEG, PNG, GIF, WebP or AVIF, by its bytes, of a bounded size. The publisher
 * learns the address of the site and nothing of the reader.
 *
 * @param site Whose request it is; `isLocal` where the site and its pictures are on a private host.
 */
export async function fetchPicture(
  address: SafeUrl,
  site: { readonly url: string; readonly isLocal: boolean },
): Promise<FetchedPicture | PictureFault> {
  const headers = {
    accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
    'user-agent': `Mozilla/5.0 (compatible; LimitedTimes; +${site.url})`,
  }
  const limits = {
    timeoutMilliseconds,
    maxBytes: maxPictureBytes,
    isLocalAllowed: site.isLocal,
    isHttpAllowed: true, // a picture is no secret
  }
  try {
    const { status, bytes } = await boundedFetch(address, { headers }, limits)
    return status === 200 ? checkedPicture(bytes) : { fault: `Source answered ${status}` }
  } catch (error) {
    if (!(error instanceof OutgoingFault)) throw error
    return { fault: `${error.reason}: ${error.message}` }
  }
}

/** Checks what came as a picture. */
export function checkedPicture(bytes: Uint8Array<ArrayBuffer>): FetchedPicture | PictureFault {
  const facts = pictureFacts(bytes)
  if (!facts) return { fault: 'Not a JPEG, PNG, GIF, WebP or AVIF' }
  const { width, height } = facts
  if (width * height > maxPicturePixels)
    return { fault: `${width} by ${height} pixels are over the limit of ${maxPicturePixels}` }
  return { ...facts, bytes }
}
