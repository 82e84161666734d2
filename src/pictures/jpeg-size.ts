import type { PictureSize } from './picture-size.ts'

/**
 * Finds the size of a JPEG in the header of its frame, which is behind segments of known lengths.
 *
 * @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf table B.1
 */
export function jpegSize(view: DataView): PictureSize | null {
  let at = 2 // behind the start of the image
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1 // a fill byte
      continue
    }
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker === startOfScan || marker === endOfImage) return null
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

const startOfScan = 0xda
const endOfImage = 0xd9
const notFrames: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]) // tables, and one that is reserved

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker)
}
