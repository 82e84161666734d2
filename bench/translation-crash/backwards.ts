/** Writes each word backwards and with an e. Capitals, tags and everything else stay where they are. */
export function backwards(text: string): string {
  return text
    .split(/(<[^<>]*>)/)
    .map((part) => (part.startsWith('<') ? part : part.replace(/\p{L}+/gu, backward)))
    .join('')
}

function backward(word: string): string {
  const other = `${word.toLowerCase().split('').toReversed().join('')}e`
  return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other
}
