import { decodeHTMLAttribute } from 'entities/decode'

const least = 400 // characters of a value; shorter ones are settings
const value = /=\s?(?:"\s?([[{][^"]+)"|'\s?([[{][^']+)')/g
const none: string[] = []

/** The sources of JSON in the attributes of a tag, where frameworks keep what a component is to show. */
export function attributeData(html: string, start: number, end: number): string[] {
  if (end - start < least) return none
  return [...html.slice(start, end).matchAll(value)].flatMap(([, inDouble, inSingle]) => {
    const source = inDouble ?? inSingle ?? ''
    return source.length < least ? [] : decodeHTMLAttribute(source)
  })
}
