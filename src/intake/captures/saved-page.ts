import { timeOf } from './time-of.ts'

/** What a tool that saves pages as HTML notes about one. */
export type SavedPage = {
  /** Unchecked. */
  url: string
  savedAt: Date | null
}

/** How many bytes at the beginning of a page `savedPage` reads at most. */
const headBytes = 8192

// oxfmt-ignore
const notes: readonly RegExp[] = [
  // SingleFile
  /<!--\s{0,9}Page saved with SingleFile\s{1,9}url: ?(\S{1,2048})(?:\s{1,9}saved date: ([^\n]{1,100}))?/,
  // browsers that save HTML with its pictures next to it; the number is the address's length
  /<!-- saved from url=\(\d{1,5}\)(\S{1,2048})() -->/,
  // monolith
  /<!-- Saved from (\S{1,2048}) at (\S{1,40}) using monolith/,
]

/**
 * Reads the address and the time that a tool noted in a comment at the beginning of a page it saved: SingleFile,
 * browsers' "save page as", monolith.
 *
 * @param head The first bytes of the page, in an encoding that contains ASCII.
 * @returns `null` for a page without such a note, or with the address of a file.
 */
export function savedPage(head: Uint8Array): SavedPage | null {
  const text = new TextDecoder().decode(head.subarray(0, headBytes))
  for (const note of notes) {
    const [, url = '', time] = note.exec(text) ?? []
    // Two hyphens would end the comment, so browsers escape them.
    if (/^https?:/i.test(url)) return { url, savedAt: timeOf(time) }
  }
  return null
}
