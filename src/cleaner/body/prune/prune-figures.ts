import type { Figure } from '../../../article/body.ts'
import { phrasingText } from '../../../article/plain-text.ts'
import { folded } from '../../../text/prose.ts'
import type { MeasuredDraft } from './measure-drafts.ts'

/** What a figure must not say again, folded. */
type TitlesAndNames = { titles: ReadonlySet<string>; names: ReadonlySet<string> }

const maxGlued = 24 // folded letters beside the title in a caption: a date, an outlet's name

/** Says why a figure is none of the article's: a portrait of its author, a picture shown before; or `null`. */
export function figureReason(
  { block }: MeasuredDraft,
  { names }: TitlesAndNames,
  shown: ReadonlySet<string>,
): string | null {
  if (block.type !== 'figure') return null
  if (block.children.every(({ url }) => shown.has(url))) return 'repeats a picture'
  const isPortrait =
    phrasingText(block.caption) === '' && block.children.every(({ alt }) => names.has(folded(alt)))
  return isPortrait ? 'portrait of the author' : null
}

/** Empties a caption that only repeats the title, with no more than a date glued on. */
export function dropTitleCaption(figure: Figure, { titles }: TitlesAndNames): void {
  const caption = folded(phrasingText(figure.caption))
  if (caption === '') return
  for (const title of titles)
    if (title !== '' && caption.startsWith(title) && caption.length - title.length <= maxGlued)
      figure.caption = []
}
