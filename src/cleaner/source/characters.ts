export const space = 0x20
export const doubleQuote = 0x22
export const singleQuote = 0x27
export const slash = 0x2f
export const exclamation = 0x21
export const question = 0x3f
export const equals = 0x3d
export const greater = 0x3e

/** Whether a character is an ASCII letter, as every name of a tag begins. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** Whether a character separates the parts of a tag. */
export function isSpace(code: number): boolean {
  return code === space || (code >= 0x09 && code <= 0x0d && code !== 0x0b)
}

/** Whether a character ends the name of a tag. */
export function endsName(code: number): boolean {
  return code === greater || code === slash || isSpace(code)
}
