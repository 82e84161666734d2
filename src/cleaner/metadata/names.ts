import { entriesOf } from '../vocabulary/entries.ts'

const particles = new Set(entriesOf('nameParticles'))

/** Whether a lower-case word may be part of a name. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

const maxUncased = 24 // characters of a name in a script without capitals

/** Whether a text is written like one person's name: two to five capitalised words, or a short text without case. */
export function isWrittenAsName(name: string): boolean {
  const words = name.split(' ')
  if (/[\d:：|?!"„“”/]/u.test(name)) return false
  if (!isCased(name)) return name.length <= maxUncased && words.length <= 4
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(
      (word) => /^[\p{Lu}\p{Lt}'’ʻ]/u.test(word) || particles.has(word) || /^[a-z]['’]/u.test(word),
    )
  )
}

/** Whether a text has letters with upper and lower case. */
export function isCased(text: string): boolean {
  return /\p{Lu}|\p{Ll}/u.test(text)
}
