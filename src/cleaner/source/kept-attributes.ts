import { isPictureName } from '../tree/picture-element.ts'
import {
  attributesOfPictures,
  attributesReadAnywhere,
  attributesReadOn,
} from '../vocabulary/read-attributes.ts'
import type { TagRule } from './tag-rules.ts'

const lazyPicture =
  /^data-.*(?:src|source|original|actual|defer|delayed|img|image|url|file|full|large|big|zoom|hi-?res|lazy|echo)|-src(?:-?set)?$/
const pictureFile = /\.(?:jpe?g|png|webp|avif|gif)\b/i
const hiding = /none|hidden|line-through|fixed|background[^;]*url\(/i

const maxValueLength = 2000 // characters of a value that are searched

/**
 * Whether a step reads an attribute.
 *
 * @param name Lower case.
 * @param start The start of its value in the source.
 * @param end The end of its value.
 */
export function isKept(
  { name: element }: TagRule,
  name: string,
  html: string,
  start: number,
  end: number,
): boolean {
  const valueOf = () => html.slice(start, Math.min(end, start + maxValueLength))
  if (attributesReadAnywhere.has(name) || attributesReadOn.get(element)?.has(name)) return true
  if (name === 'style' || name === 'rel') {
    const value = valueOf()
    return name === 'style' ? hiding.test(value) : /next|author/.test(value)
  }
  if (element !== 'source' && !isPictureName(element)) return false
  if (attributesOfPictures.has(name) || lazyPicture.test(name)) return true
  return pictureFile.test(valueOf())
}
