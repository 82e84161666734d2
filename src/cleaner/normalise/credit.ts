import { creditLabels, creditNames } from '../vocabulary/credit-forms.ts'

/** A caption's text with the credit taken out of it. */
export type SplitCaption = { caption: string; credit: string | null }

const label = creditLabels.join('|')
const names = creditNames.join('|')
// "Foto: Ana Ruiz/EFE", "© AP", "Photo by Jo Roe", "写真：共同通信" — from the label to the end.
const labelled = new RegExp(
  String.raw`(?:^|[\s(\[|–—.,;:/）)」-])((?:(?:${label})\s?[:：]|[©Ⓒ🄫]|\(c\)|copyright[:\s])\s?[^\n]{1,200})$`,
  'iu',
)
const labelledBy =
  /(?:^|[\s(|–—.-])((?:photo|photograph|image|picture|illustration|graphic)s? (?:by|courtesy(?: of)?|credit) [^\n]{2,120})$/iu
const bracketed = new RegExp(
  String.raw`[([]\s*((?:(?:${label})\s*[:：]?\s*)?[^()\[\]\n]{0,80}(?:${names})[^()\[\]\n]{0,60})[)\]]\.?$`,
  'u',
)

/**
 * Splits the credit off the end of a caption, in any of the languages of `vocabulary/credit-forms.ts`:
 * "Foto: …", "© …", "Photo by …", "(AP Photo/…)", "写真：…". The label stays out of the credit.
 */
export function splitCredit(text: string): SplitCaption {
  const line = text.replace(/\s+/gu, ' ').trim()
  for (const form of [bracketed, labelled, labelledBy]) {
    const match = form.exec(line)
    const found = match?.[1]
    if (!match || !found) continue
    const caption = withoutTail(line.slice(0, match.index + match[0].indexOf(found)))

    const credit = withoutLabel(found)
    if (credit !== '') return { caption: caption.trim(), credit }
  }
  return { caption: line, credit: null }
}

const joints = ' ([|–—:/,;-'

/** Takes off the signs that joined a caption to its credit. */
function withoutTail(text: string): string {
  let end = text.length
  while (end > 0 && joints.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

const leadingLabel = new RegExp(
  String.raw`^(?:(?:${label})(?:\s?[:：]\s?|\s(?=©)|$)|(?:photo|photograph|image|picture|illustration|graphic)s? (?:by|courtesy(?: of)?|credit):? )`,
  'iu',
)

/** Takes the label off a credit: "Foto: dpa" gives "dpa", "© TASS" gives "TASS". */
export function withoutLabel(text: string): string {
  let credit = text.replace(/\s+/gu, ' ').trim()
  for (let turn = 0; turn < 3; turn++) {
    const next = credit
      .replace(leadingLabel, '')
      .replace(/^(?:[©Ⓒ🄫]|\(c\)|copyright:?\s)\s*/iu, '')
      .replace(/^[([]([^()[\]]*)[)\]]\.?$/u, '$1')
      .trim()
    if (next === credit) break
    credit = next
  }
  return credit
}

/** Says whether a whole line is nothing but a credit. */
export function isCredit(text: string): boolean {
  const { caption, credit } = splitCredit(text)
  return credit !== null && caption === ''
}
