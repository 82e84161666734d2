/** The attribute that takes the place of the data of a picture in the page. */
export const embeddedMark = 'data-embedded'

// Characters. Most shorter ones are blurred placeholders, which a script replaces.
const minEmbedded = 3000

const dataAddress = /^["'\s]*data:/i

/** Whether the value of an attribute is data of such a length, which no step reads. */
export function isLongData(html: string, start: number, end: number): boolean {
  return end - start > minEmbedded && dataAddress.test(html.slice(start, start + 20))
}

const repeatedPicture = /background-image:\s?var\(--sf-img-/

/** Whether a style shows a picture that SingleFile keeps in a variable, as it does with repeated ones. */
export function isRepeatedPicture(style: string): boolean {
  return repeatedPicture.test(style)
}
