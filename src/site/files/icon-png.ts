import { png } from './png.ts'

type Colour = readonly [red: number, green: number, blue: number]
type Line = readonly [x1: number, y1: number, x2: number, y2: number]

// As in icon.ts, whose picture this is: a square of 32 with the clock in its middle.
const side = 32
const middle = side / 2
const corner = 6
const faceRadius = 10.5
const handWidth = 2.4
const hands: readonly Line[] = [
  [16, 16, 16, 8.5],
  [16, 16, 12.8, 10.4],
]
const red: Colour = [0x8a, 0x1c, 0x1c]
const paper: Colour = [0xff, 0xfe, 0xfb]
const ink: Colour = [0x1c, 0x1b, 0x19]

/** The site's icon in pixels, for those who take no SVG: a PNG. Drawn anew at each call, in some 10 ms for the larger. */
export function iconPng(size: 192 | 512): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = new Uint8Array(4 * size * size)
  const unit = side / size
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++)
      pixels.set(pixel((column + 0.5) * unit, (row + 0.5) * unit, unit), 4 * (row * size + column))
  }
  return png(size, pixels)
}

// How much of a pixel each shape covers is told by how far its middle is from the shape's edge.
function pixel(x: number, y: number, unit: number): number[] {
  const covered = (distance: number) => Math.min(1, Math.max(0, 0.5 - distance / unit))
  const face = covered(Math.hypot(x - middle, y - middle) - faceRadius)
  const hand =
    face > 0 ? covered(Math.min(...hands.map((line) => distanceTo(line, x, y))) - handWidth / 2) : 0
  const colour = mixed(mixed(red, paper, face), ink, hand)
  return [...colour, 255 * covered(distanceToSquare(x, y))]
}

function distanceToSquare(x: number, y: number): number {
  const across = Math.abs(x - middle) - middle + corner
  const down = Math.abs(y - middle) - middle + corner
  const outside = Math.hypot(Math.max(across, 0), Math.max(down, 0))
  return outside + Math.min(Math.max(across, down), 0) - corner
}

function distanceTo([x1, y1, x2, y2]: Line, x: number, y: number): number {
  const [along, down] = [x2 - x1, y2 - y1]
  const share = ((x - x1) * along + (y - y1) * down) / (along ** 2 + down ** 2)
  const part = Math.min(1, Math.max(0, share))
  return Math.hypot(x - x1 - part * along, y - y1 - part * down)
}

function mixed([r1, g1, b1]: Colour, [r2, g2, b2]: Colour, share: number): Colour {
  const mix = (a: number, b: number) => Math.round(a + (b - a) * share)
  return [mix(r1, r2), mix(g1, g2), mix(b1, b2)]
}
