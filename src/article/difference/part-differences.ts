import { diffArrays } from 'diff'
import type { Body } from '../body.ts'
import { pairedParts } from './paired-parts.ts'
import { textParts, type PartKind, type TextPart } from './text-parts.ts'
import { mostEdits, wordDifference, type TextRun } from './word-difference.ts'

/** How a part of a text differs: `restyled` has the same words, but another link, mark or picture. */
export type PartDifference = {
  kind: PartKind
  change: 'kept' | 'inserted' | 'deleted' | 'changed' | 'restyled'
  runs: TextRun[]
}

/**
 * Compares two bodies part by part, and what changed within a part word by word. A part that moved is deleted in one
 * place and inserted in the other. The cost is bounded as that of `wordDifference` is.
 *
 * @param lang Of the texts, as a BCP 47 tag.
 * @returns All parts of both, in reading order.
 */
export function partDifferences(before: Body, after: Body, lang: string): PartDifference[] {
  const [old, now] = [textParts(before), textParts(after)]
  const changes = diffArrays(old, now, {
    comparator: (one, other) => one.kind === other.kind && one.text === other.text,
    maxEditLength: mostEdits(old.length + now.length),
  }) ?? [
    { value: old, added: false, removed: true },
    { value: now, added: true, removed: false },
  ]
  let place = 0 // among the old parts
  return changes.flatMap(({ value, added, removed }, index) => {
    if (added && changes[index - 1]?.removed) return [] // settled with those that were deleted
    if (added) return value.map((part) => whole(part, 'inserted'))
    const start = place
    place += value.length
    if (removed) {
      const next = changes[index + 1]
      return replaced(value, next?.added ? next.value : [], lang)
    }
    return value.map((part, offset) => {
      const isSame = part.form === old[start + offset]?.form
      return { ...whole(part, 'kept'), change: isSame ? 'kept' : 'restyled' }
    })
  })
}

function replaced(
  deleted: readonly TextPart[],
  inserted: readonly TextPart[],
  lang: string,
): PartDifference[] {
  return pairedParts(deleted, inserted).flatMap(([before, after]): PartDifference[] => {
    if (before && after) {
      const runs = wordDifference(before.text, after.text, lang)
      return [{ kind: after.kind, change: 'changed', runs }]
    }
    if (before) return [whole(before, 'deleted')]
    return after ? [whole(after, 'inserted')] : []
  })
}

function whole({ kind, text }: TextPart, change: 'kept' | 'inserted' | 'deleted'): PartDifference {
  return { kind, change, runs: text === '' ? [] : [{ change, text }] }
}
