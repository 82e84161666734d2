/**
 * Counts the matches of a global pattern in a text. Unlike `match`, makes no list of them: a text of a million
 * letters that are counted one by one would take an isolate's memory.
 */
export function countMatches(text: string, pattern: RegExp): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) count++
  return count
}
