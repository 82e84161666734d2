/** The attribute that takes the place of the data of a picture in the page. */
export const embeddedMark = 'data-embedded'

// Characters. Most shorter ones are blurred placeholders, which a script replaces.
const minData = 3000
const dataAddress = /^["'\s]*data:/i
const savedPicture = /^["'\s]*data:image\/(?:png|jpe?g|webp|avif)[;,]/i
const repeatedPicture = /background-image:\s?var\(--sf-img-/
const headLength = 100 // characters of a value, or of a comment, that are read

/** Whether a comment marks a page of SingleFile, which puts all pictures into the page, the smallest, too. */
export function marksSavedPage(html: string, start: number): boolean {
  return html.slice(start, start + headLength).includes('Page saved with SingleFile')
}

/** Whether the value of an attribute is data of such a length that no step is to read it. */
export function isLongData(html: string, start: number, end: number): boolean {
  return end - start > minData && dataAddress.test(html.slice(start, start + headLength))
}

/**
 * Whether an attribute of a picture holds the picture itself, or the variable in which SingleFile keeps one that it
 * shows several times.
 */
export function holdsPicture(
  name: string,
  html: string,
  start: number,
  end: number,
  isSavedPage: boolean,
): boolean {
  if (name === 'style') return repeatedPicture.test(html.slice(start, end))
  if (name !== 'src') return false
  const isSaved = isSavedPage && savedPicture.test(html.slice(start, start + headLength))
  return isSaved || isLongData(html, start, end)
}
