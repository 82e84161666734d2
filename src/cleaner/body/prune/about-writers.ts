import type { MeasuredDraft } from './measure-drafts.ts'

const closing = 4 // of the article's own paragraphs, counted from the end
const maxWeight = 1200 // weighed letters
const maxBefore = 20 // folded letters before the name: "about", "written by"

/**
 * Finds the paragraphs that introduce the article's writers. They are among the last ones and open with a writer's
 * name that the text above does not mention.
 *
 * @param names The byline, folded.
 */
export function aboutWriters(
  drafts: readonly MeasuredDraft[],
  names: readonly string[],
): MeasuredDraft[] {
  const own = drafts.filter(({ isMain }) => isMain)
  const start = own.at(-closing)
  const from = start ? drafts.indexOf(start) : 0
  const above = drafts.slice(0, from)
  const tellable = names.filter(
    (name) => name.includes(' ') && !above.some(({ folded }) => folded.includes(name)),
  )
  return drafts
    .slice(from)
    .filter(
      (draft) =>
        draft.block.type === 'paragraph' &&
        draft.weight <= maxWeight &&
        tellable.some((name) => opensWith(draft.folded, name)),
    )
}

function opensWith(line: string, name: string): boolean {
  const at = line.indexOf(name)
  return at >= 0 && at <= maxBefore && line.length > at + name.length
}
