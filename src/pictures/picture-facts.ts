import { avifSize } from './avif-size.ts'
import { gifSize } from './gif-size.ts'
import { jpegSize } from './jpeg-size.ts'
import type { PictureSize } from './picture-size.ts'

/** The kinds of pictures that are shown. SVG is not one: it is a document that may have scripts and load others. */
type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif'

/** What the first bytes of a picture say of it. */
export type PictureFacts = PictureSize & { readonly type: PictureType }

/**
 * Finds the type and the size of a picture by its bytes, whatever its sender called it. Unpacks nothing; linear in the
 * length.
 *
 * @returns `null` for anything else, and for a picture that tells no size.
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  for (const [type, isType, sizeOf] of kinds) {
    if (!isType(bytes)) continue
    const size = sizeOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return size && size.width > 0 && size.height > 0 ? { type, ...size } : null
  }
  return null
}

type Kind = readonly [
  type: PictureType,
  isType: (bytes: Uint8Array) => boolean,
  sizeOf: (view: DataView) => PictureSize | null,
]

const kinds: readonly Kind[] = [
  ['image/jpeg', (bytes) => hasAt(bytes, 0, '\u00FF\u00D8\u00FF'), jpegSize],
  ['image/png', (bytes) => hasAt(bytes, 0, '\u0089PNG\r\n\u001A\n'), pngSize],
  ['image/gif', (bytes) => hasAt(bytes, 0, 'GIF87a') || hasAt(bytes, 0, 'GIF89a'), gifSize],
  ['image/webp', (bytes) => hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBPVP8'), webpSize],
  ['image/avif', (bytes) => hasAt(bytes, 4, 'ftypavi'), avifSize],
]

// https://www.w3.org/TR/png-3/#11IHDR, which comes first
function pngSize(view: DataView): PictureSize | null {
  if (view.byteLength < 24 || view.getUint32(12) !== 0x49_48_44_52) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

// https://developers.google.com/speed/webp/docs/riff_container
function webpSize(view: DataView): PictureSize | null {
  if (view.byteLength < 30) return null
  switch (view.getUint8(15)) {
    case 0x58: // VP8X: the canvas, which no frame exceeds
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
    case 0x4c: {
      // VP8L
      const bits = view.getUint32(21, true)
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
    }
    case 0x20: // VP8 and a space
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

/** Whether the bytes have these at a place; each character is one byte. */
function hasAt(bytes: Uint8Array, at: number, characters: string): boolean {
  for (let index = 0; index < characters.length; index++)
    if (bytes[at + index] !== characters.charCodeAt(index)) return false
  return true
}
