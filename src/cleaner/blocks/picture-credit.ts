import type { Figure, Image, Phrasing } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import {
  creditForms,
  creditStart,
  leadingLabel,
  leadingSign,
  signatureForms,
} from '../vocabulary/credit-forms.ts'

/** A caption's text without its credit, and the credit. */
type SplitCaption = { caption: string; credit: string | null }

/**
 * Splits the credit off the end of a caption, in any language of the vocabulary:
 * "Foto: …", "© …", "Photo by …", "(AP Photo/…)", "写真：…". The credit does not include the label.
 */
export function splitCredit(text: string): SplitCaption {
  return splitBy(creditForms, tidied(text))
}

function splitBy(all: readonly RegExp[], line: string): SplitCaption {
  for (const each of all) {
    const match = each.exec(line)
    const found = match?.[1]
    const credit = found ? withoutLabel(found) : ''
    if (!match || !found || credit === '') continue
    const caption = withoutTail(line.slice(0, match.index + match[0].indexOf(found)))
    return { caption: caption.trim(), credit }
  }
  return { caption: line, credit: null }
}

function tidied(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/gu, ' ').trim()
}

const joints = ' (（[|–—:/,;-＝='

/** Removes the punctuation between a caption and its credit from the caption's end. */
function withoutTail(text: string): string {
  let end = text.length
  while (end > 0 && joints.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Removes the label from a credit: "Foto: dpa" gives "dpa", "© TASS" gives "TASS". */
export function withoutLabel(text: string): string {
  let credit = tidied(text)
  for (let turn = 0; turn < 3; turn++) {
    const next = credit
      .replace(leadingLabel, '')
      .replace(leadingSign, '')
      .replace(/^[([]([^()[\]]*)[)\]]\.?$/u, '$1')
      .trim()
    if (next === credit) break
    credit = next
  }
  const isLone = brackets.some(
    ([opening = '', closing = '']) => credit.endsWith(closing) && !credit.includes(opening),
  )
  return isLone ? credit.slice(0, -1).trim() : credit
}

const brackets = ['()', '[]', '（）', '［］', '【】']

const maxStart = 60 // characters in which a credit's label begins; the longest label has 19

/** Whether a line is only a credit. */
export function isCredit(text: string): boolean {
  const start = text.trimStart().slice(0, maxStart).replace(/\s+/gu, ' ')
  if (!creditStart.test(start)) return false
  const { caption, credit } = splitCredit(text)
  return credit !== null && caption === ''
}

/**
 * Separates a figure's caption from its credit.
 *
 * @param named A credit that the page marks as one; empty when it marks none.
 */
export function captionOf(caption: Phrasing[], named = ''): Pick<Figure, 'caption' | 'credit'> {
  const split = splitCredit(phrasingText(caption))
  if (named !== '' && named.length < 300) {
    const isRepeated =
      split.credit !== null && comparableForm(named).includes(comparableForm(split.credit))
    const text = isRepeated ? split.caption : phrasingText(caption).trim()
    // "Ana Ruiz" is marked as the credit, "/Harbour News" follows it unmarked.
    const second = /\s[/|]\s?(\p{Lu}[^/|.]{1,60})$/u.exec(text)
    return {
      caption: sliced(caption, 0, second?.index ?? text.length),
      credit: tidyLine(second?.[1] ? `${named}/${second[1]}` : named) || null,
    }
  }
  const { caption: text, credit } =
    split.credit === null ? splitBy(signatureForms, split.caption) : split
  return credit === null
    ? { caption, credit }
    : { caption: sliced(caption, 0, text.length), credit: tidyLine(credit) || null }
}

const maxTitleCredit = 120 // characters

/** The credit that a picture's `title` adds to its alt text or caption: "Castle | Ana Ruiz". */
export function titleCredit({ title, alt }: Image, caption: string): string | null {
  if (title === null) return null
  for (const text of [alt, caption]) {
    const rest = text !== '' && title.startsWith(text) ? title.slice(text.length).trim() : ''
    if (/^[|•–—(]/u.test(rest) && rest.length <= maxTitleCredit)
      return creditIn(rest.replace(/^[|•–—]\s*/u, ''))
  }
  return null
}

/** The credit in a line that is marked as one, without its label; `null` when the line is empty. */
export function creditIn(line: string): string | null {
  return tidyLine(withoutLabel(line)) || null
}

/** The characters of phrasing from `start` to `end`; a node that is cut loses its marks. */
export function sliced(nodes: readonly Phrasing[], start: number, end = Infinity): Phrasing[] {
  let at = 0
  return nodes.flatMap((node): Phrasing[] => {
    const text = phrasingText([node])
    const from = Math.max(0, start - at)
    const to = end - at
    at += text.length
    if (from === 0 && text.length <= to) return [node]
    const value = to > from ? text.slice(from, Math.max(from, to)) : ''
    return value.trim() === ''
      ? []
      : [{ type: 'text', value: to < text.length ? value.trimEnd() : value }]
  })
}
