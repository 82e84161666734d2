import type { PictureSize } from './picture-size.ts'

/**
 * Finds the size of a GIF: of its screen, or of its largest frame, to which browsers extend the screen.
 *
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function gifSize(view: DataView): PictureSize | null {
  if (view.byteLength < 13) return null
  let width = view.getUint16(6, true)
  let height = view.getUint16(8, true)
  let frames = 0
  let at = 13 + colours(view.getUint8(10))
  while (at + 10 <= view.byteLength) {
    const introducer = view.getUint8(at)
    if (introducer === extension) {
      at = behindSubBlocks(view, at + 2)
      continue
    }
    if (introducer !== frame) break
    frames += 1
    width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true))
    height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true))
    at = behindSubBlocks(view, at + 10 + colours(view.getUint8(at + 9)) + 1)
  }
  return frames > 0 ? { width, height } : null
}

const extension = 0x21
const frame = 0x2c

/** How many bytes the table of colours has that a packed field announces. */
function colours(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0
}

function behindSubBlocks(view: DataView, start: number): number {
  let at = start
  while (at < view.byteLength) {
    const length = view.getUint8(at)
    at += 1 + length
    if (length === 0) return at
  }
  return at
}
