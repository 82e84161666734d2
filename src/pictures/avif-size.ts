import type { PictureSize } from './picture-size.ts'

/**
 * Finds the size of an AVIF: the largest that one of its images declares, since the tiles of a grid declare their own.
 *
 * @see https://aomediacodec.github.io/av1-avif/
 */
export function avifSize(view: DataView): PictureSize | null {
  const path = ['meta', 'iprp', 'ipco']
  let largest: PictureSize | null = null
  let start = 0
  let end = view.byteLength
  for (const name of path) {
    const found = boxesIn(view, start, end).find((box) => box.name === name)
    if (!found) return null
    start = found.start + (name === 'meta' ? 4 : 0) // behind its version
    end = found.end
  }
  for (const box of boxesIn(view, start, end)) {
    if (box.name !== 'ispe' || box.end - box.start < 12) continue
    const size = { width: view.getUint32(box.start + 4), height: view.getUint32(box.start + 8) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

type Box = { readonly name: string; readonly start: number; readonly end: number }

const headerLength = 8 // bytes: the length of the box, and its name

function boxesIn(view: DataView, start: number, end: number): Box[] {
  const boxes: Box[] = []
  let at = start
  while (at + headerLength <= end) {
    const length = view.getUint32(at) || end - at // none: up to the end
    const next = at + length
    if (length < headerLength || next > end) break
    boxes.push({ name: nameAt(view, at + 4), start: at + headerLength, end: next })
    at = next
  }
  return boxes
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))
}
