import type { SafeUrl } from './safe-url.ts'

/**
 * Says whether two addresses lead to one picture: the same file in another size comes by another query or
 * from another folder.
 */
export function isSamePicture(a: SafeUrl, b: SafeUrl): boolean {
  return a === b || pictureName(a) === pictureName(b)
}

const minNameLength = 4 // characters; shorter names, such as `1.jpg`, recur

/** What all addresses of one picture share: the file's name, or the address where that is too short to tell. */
export function pictureName(address: SafeUrl): string {
  const { pathname, href } = new URL(address)
  const name = pathname.slice(pathname.lastIndexOf('/') + 1)
  return name.replace(/\.\w+$/, '').length >= minNameLength ? name : href
}
