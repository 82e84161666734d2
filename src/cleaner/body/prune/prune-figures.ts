import type { Figure } from '../../../article/body.ts'
import { phrasingText } from '../../../article/plain-text.ts'
import { comparableForm } from '../../../text/comparable-form.ts'
import type { MeasuredDraft } from '../../features/measure-drafts.ts'

/** The titles and the writers' names that figures may repeat, folded. */
type TitlesAndNames = { titles: ReadonlySet<string>; names: ReadonlySet<string> }

const maxGlued = 24 // folded letters after the title in a caption: a date, an outlet's name

/** The reason to drop a figure: it repeats a picture or is a portrait of the author; `null` to keep it. */
export function figureReason(
  { block }: MeasuredDraft,
  { names }: TitlesAndNames,
  shown: ReadonlySet<string>,
): string | null {
  if (block.type !== 'figure' || block.children.length === 0) return null
  if (block.children.every(({ url }) => shown.has(url))) return 'repeats a picture'
  const isPortrait =
    phrasingText(block.caption) === '' &&
    block.children.every(({ alt }) => names.has(comparableForm(alt)))
  return isPortrait ? 'portrait of the author' : null
}

/** Empties a caption that only repeats the title, with at most a date or a name after it. */
export function dropTitleCaption(figure: Figure, { titles }: TitlesAndNames): void {
  const caption = comparableForm(phrasingText(figure.caption))
  if (caption === '') return
  for (const title of titles)
    if (title !== '' && caption.startsWith(title) && caption.length - title.length <= maxGlued)
      figure.caption = []
}

/** Whether a figure has nothing to show. */
export function isEmpty({ children, caption, credit }: Figure): boolean {
  return children.length === 0 && caption.length === 0 && credit === null
}
