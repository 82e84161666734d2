import type { Block, Figure } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { pictureName } from '../../article/same-picture.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import type { DescribedPicture } from '../metadata/pictures.ts'
import { captionOf, creditIn } from './picture-credit.ts'

const minCaption = 12 // characters; shorter ones are only numbers
const fileName = /^[\w.%-]+$/

/**
 * Completes figures from the page's JSON-LD: caption, credit and size. What the page itself shows takes precedence.
 *
 * @param known Texts that a caption must not repeat: titles, the site's names.
 */
export function describeFigures(
  blocks: readonly Block[],
  pictures: readonly DescribedPicture[],
  known: readonly string[],
): void {
  if (pictures.length === 0) return
  const byName = new Map(pictures.toReversed().map((each) => [pictureName(each.url), each]))
  const knownTexts = new Set(known.map(comparableForm))
  for (const block of blocks) if (block.type === 'figure') describe(block, byName, knownTexts)
}

function describe(
  figure: Figure,
  byName: ReadonlyMap<string, DescribedPicture>,
  knownTexts: ReadonlySet<string>,
): void {
  for (const picture of figure.children) {
    const described = byName.get(pictureName(picture.url))
    if (!described) continue
    // The same picture at another address may have another size.
    if (described.url === picture.url && picture.width === null && picture.height === null) {
      picture.width = described.width
      picture.height = described.height
    }
    if (described.credit !== null && !knownTexts.has(comparableForm(described.credit)))
      figure.credit ??= creditIn(described.credit)
    const hasOwn = figure.children.length > 1 || phrasingText(figure.caption) !== ''
    if (hasOwn || !isCaption(described.caption, picture.alt, knownTexts)) continue
    const { caption, credit } = captionOf([{ type: 'text', value: described.caption }])
    figure.caption = caption
    figure.credit ??= credit
  }
}

function isCaption(text: string, alt: string, knownTexts: ReadonlySet<string>): boolean {
  const line = comparableForm(text)
  const isKnown = line === comparableForm(alt) || knownTexts.has(line)
  return text.length >= minCaption && !fileName.test(text) && !isKnown
}
