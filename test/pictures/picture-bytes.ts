import { smallPictures } from './small-pictures.ts'

type Name = keyof typeof smallPictures

/** The bytes of one of the small pictures. */
export function pictureBytes(name: Name): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(smallPictures[name]), (character) => character.charCodeAt(0))
}

/** The same with other bytes at a place. */
export function changed(name: Name, at: number, bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  const picture = pictureBytes(name)
  picture.set(bytes, at)
  return picture
}
