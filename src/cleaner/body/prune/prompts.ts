import type { Line } from './drafts.ts'
import { promptPhrases } from '../../vocabulary/prompt-phrases.ts'

const maxWeight = 420 // weighed letters; longer blocks are text, whatever they say
const shortWeight = 160

/**
 * Says whether a block speaks for the site rather than for the article: asks for a subscription, states
 * rights, introduces the writer. A phrase alone does not condemn a paragraph of the article: the block must
 * also look set apart, by emphasis, by links, or by where it stands.
 */
export function isPrompt(line: Line): boolean {
  if (line.block.type !== 'paragraph' && line.block.type !== 'heading') return false
  if (line.weight > maxWeight) return false
  const isApart =
    !line.isAtHome || isEmphasised(line) || line.linkShare > 0.15 || line.block.type === 'heading'
  if (!isApart && line.weight >= shortWeight) return false
  return countPrompts(line.folded) >= (isApart ? 1 : 2)
}

/** Says whether all of a paragraph is set in bold or italics. */
export function isEmphasised({ block }: Line): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.length <= 3 &&
    block.children.some(({ type }) => type === 'emphasis' || type === 'strong') &&
    block.children.every((child) => child.type !== 'text' || child.value.trim().length < 3)
  )
}

/** Counts the phrases of a site's own that a folded line holds, looking only at those that begin with a word of it. */
export function countPrompts(line: string): number {
  const text = `${line} `
  let count = 0
  for (let start = 0; start < line.length;) {
    const end = text.indexOf(' ', start)
    for (const phrase of byFirstWord.get(text.slice(start, end)) ?? [])
      if (text.startsWith(`${phrase} `, start)) count++
    start = end + 1
  }
  return count + unspaced.filter((phrase) => line.includes(phrase)).length
}

// Phrases of scripts without spaces stand anywhere in a line.
const unspaced = promptPhrases.filter((phrase) =>
  /[\u0E00-\u0E7F\u3040-\u30FF\u4E00-\u9FFF]/.test(phrase),
)
const byFirstWord = Map.groupBy(promptPhrases, (phrase) => phrase.split(' ', 1)[0] ?? '')
