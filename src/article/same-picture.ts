import type { SafeUrl } from './safe-url.ts'

/** Whether two addresses lead to the same picture, whose sizes differ by the query or the folder. */
export function isSamePicture(a: SafeUrl, b: SafeUrl): boolean {
  return a === b || pictureName(a) === pictureName(b)
}

const minNameLength = 4 // characters; shorter names, such as `1.jpg`, recur

/** What all addresses of a picture share: the file name, or the whole address where the file name is too short. */
export function pictureName(address: SafeUrl): string {
  const { pathname, href } = new URL(address)
  const name = pathname.slice(pathname.lastIndexOf('/') + 1)
  return name.replace(/\.\w+$/, '').length >= minNameLength ? name : href
}
