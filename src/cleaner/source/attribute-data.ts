const least = 400 // characters of a value; shorter ones are settings
const value = /=\s?(?:"\s?([[{][^"]+)"|'\s?([[{][^']+)')/g
const reference = /&(?:quot|apos|lt|gt|amp|#3[49]|#x2[27]);/gi
const signs: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#x22;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

const none: string[] = []

/** The sources of JSON in the attributes of a tag, where frameworks keep what a component is to show. */
export function attributeData(html: string, start: number, end: number): string[] {
  if (end - start < least) return none
  return [...html.slice(start, end).matchAll(value)].flatMap(([, inDouble, inSingle]) => {
    const source = inDouble ?? inSingle ?? ''
    return source.length < least
      ? []
      : source.replace(reference, (written) => signs[written.toLowerCase()] ?? written)
  })
}
