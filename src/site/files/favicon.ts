import { iconPng } from './icon-png.ts'

const headerLength = 22 // bytes: the file's header and its one entry

/**
 * The icon for those who ask for `/favicon.ico` whatever a page says: an ICO file around the PNG.
 *
 * @see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
export async function favicon(): Promise<Uint8Array<ArrayBuffer>> {
  const png = await iconPng(192)
  const file = new Uint8Array(headerLength + png.length)
  const header = new DataView(file.buffer)
  header.setUint16(2, 1, true) // an icon
  header.setUint16(4, 1, true) // of one picture
  header.setUint8(6, 192) // wide
  header.setUint8(7, 192) // high
  header.setUint16(10, 1, true) // plane
  header.setUint16(12, 32, true) // bits a pixel
  header.setUint32(14, png.length, true)
  header.setUint32(18, headerLength, true)
  file.set(png, headerLength)
  return file
}
