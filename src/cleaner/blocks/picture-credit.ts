import type { Figure, Image, Phrasing } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { alternativesOf } from '../vocabulary/entries.ts'

/** A caption's text without its credit, and the credit. */
type SplitCaption = { caption: string; credit: string | null }

const label = alternativesOf('creditLabels')
const names = alternativesOf('creditNames')
const abbreviation = alternativesOf('abbreviatedLabels')
const noun = alternativesOf('pictureNouns')
const by = alternativesOf('creditPhrases')
const verb = alternativesOf('photographerVerbs')
const particle = alternativesOf('institutionParticles')
const copyright = '[©Ⓒ🄫]|[(（][cｃＣ][)）]'

function form(source: string, flags = 'u'): RegExp {
  return new RegExp(`${source}$`, flags)
}

/** The forms of a credit at the end of a line, the surest first. */
const forms = [
  // "Foto: Ana Ruiz/EFE", "© AP", "写真：共同通信": from the label to the end.
  form(
    String.raw`(?:^|[\s(\[（［【|–—.,;:/）)」。、，-])((?:(?:${label})\s?[:：＝=]|${copyright}|copyright[:\s])\s?[^\n]{1,200})`,
    'iu',
  ),
  // "…、石川（Ｃ）共同通信社": the copyright sign may follow the text directly.
  form(String.raw`((?:${copyright})\s?[^\n©]{1,200})`, 'iu'),
  // "Photo by Jo Roe"
  form(String.raw`(?:^|[\s(|–—.-])((?:${noun}) (?:${by}) [^\n]{2,120})`, 'iu'),
  // "Brama. Fot. Jo Roe": Polish papers abbreviate the label and leave out the colon.
  form(String.raw`(?:^|[\s(|])((?:${abbreviation}) \p{Lu}[^\n]{1,120})`),
  // "… in 2024. Ana Ruiz (dpa)": a name between the last sentence and the brackets.
  form(
    String.raw`[.!?…»”"]\s?((?:\p{Lu}[\p{L}.'’-]{0,24}\s){1,4}\([^()\n]{0,40}(?:${names})[^()\n]{0,40}\))`,
  ),
  // "(AP Photo/Jo Roe)"
  form(
    String.raw`[([（【]\s*((?:(?:${label})\s*[:：]?\s*)?[^()（）【】\[\]\n]{0,80}(?:${names})[^()（）【】\[\]\n]{0,60})[)\]）】]\.?`,
  ),
  // "… | Ana Ruiz/EFE", "…＝ＡＰ": an agency's name after a separator.
  form(
    String.raw`(?:\s[|•/–—]\s|[＝=])([^|＝=]{0,80}(?:${alternativesOf('creditNames', 'signingNames')})[^|＝=]{0,60})`,
  ),
  // "（佐藤花子撮影）": the photographer's name and "taken by".
  form(String.raw`[（(]([^（）()]{1,30})(?:${verb})[）)]`),
  // "…＝佐藤花子撮影", "…。 王小明 摄": the name and the person's work, after the caption.
  form(
    String.raw`(?:[＝=]|[。，、\s])([^＝=。，、\s（）()]{1,24}?)\s?(?:${verb}|${alternativesOf('artistVerbs')})`,
  ),
  // "… at the summit. Jo Roe/AP": an agency's name after the caption's last sentence.
  form(String.raw`[.!?…»”"。]\s?([^.!?…»”"。]{0,50}(?:${names})[^.!?…»”"。]{0,40})`),
]

/** Forms that are safe in captions only, not in running text. */
const signatures = [
  // "… in Palma / Ana Ruiz": two to four capitalised words after the last slash.
  form(String.raw`\s[/|]\s?(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3})`),
  // "… at the gate. (County Records Office)": only names in brackets after the last sentence.
  form(
    String.raw`(?:^|[.!?…。]["'”’»]?\s?)\((\p{Lu}[^\s()\d]{1,30}(?:[\s,]{1,2}(?:${particle}|\p{Lu}[^\s()\d]{0,30})){1,8})\)`,
  ),
  // "Getty Images": an agency alone.
  form(String.raw`^((?:${names})(?: \p{Lu}\p{L}{1,20}){0,2})`),
]

/**
 * Splits the credit off the end of a caption, in any language of the vocabulary:
 * "Foto: …", "© …", "Photo by …", "(AP Photo/…)", "写真：…". The credit does not include the label.
 */
export function splitCredit(text: string): SplitCaption {
  return splitBy(forms, tidied(text))
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

const leadingLabel = new RegExp(
  String.raw`^(?:(?:${label})(?:\s?[:：＝=]\s?|\s(?=©))|(?:${abbreviation}) |(?:${noun}) (?:${by}):? )`,
  'iu',
)
const leadingSign = new RegExp(String.raw`^(?:${copyright}|copyright:?\s)\s*`, 'iu')

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

// The beginning of a line that is only a credit. This cheap test rules out most lines.
const creditStart = new RegExp(
  String.raw`^(?:[(（【[|–—:/,;＝=©Ⓒ🄫-]|(?:${label})\s?[:：＝=]|(?:${abbreviation}) |copyright|(?:${noun}) )`,
  'iu',
)

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
    split.credit === null ? splitBy(signatures, split.caption) : split
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
