import { alternativesOf } from './entries.ts'

const raw = String.raw
const label = alternativesOf('creditLabels')
const names = alternativesOf('creditNames')
const signers = alternativesOf('creditNames', 'signingNames')
const abbreviation = alternativesOf('abbreviatedLabels')
const noun = alternativesOf('pictureNouns')
const by = alternativesOf('creditPhrases')
const verb = alternativesOf('photographerVerbs')
const work = `${verb}|${alternativesOf('artistVerbs')}`
const particle = alternativesOf('institutionParticles')
const copyright = '[©Ⓒ🄫]|[(（][cｃＣ][)）]'
const joint = raw`(?:^|[\s(\[（［【|–—.,;:/）)」。、，-])`
const inBrackets = raw`[^()（）【】\[\]\n]`

function atEnd(parts: readonly string[], flags = 'u'): RegExp {
  return new RegExp(`${parts.join('')}$`, flags)
}

/** The forms of a credit at the end of a line, the surest first. The credit is the first group. */
export const creditForms = [
  // "Foto: Ana Ruiz/EFE", "© AP", "写真：共同通信": from the label to the end.
  atEnd(
    [joint, raw`((?:(?:${label})\s?[:：＝=]|${copyright}|copyright[:\s])`, raw`\s?[^\n]{1,200})`],
    'iu',
  ),
  // "…、石川（Ｃ）共同通信社": the copyright sign may follow the text directly.
  atEnd([raw`((?:${copyright})\s?[^\n©]{1,200})`], 'iu'),
  // "Photo by Jo Roe"
  atEnd([raw`(?:^|[\s(|–—.-])((?:${noun}) (?:${by}) [^\n]{2,120})`], 'iu'),
  // "Brama. Fot. Jo Roe": Polish papers abbreviate the label and leave out the colon.
  atEnd([raw`(?:^|[\s(|])((?:${abbreviation}) \p{Lu}[^\n]{1,120})`]),
  // "… in 2024. Ana Ruiz (dpa)": a name between the last sentence and the brackets.
  atEnd([
    raw`[.!?…»”"]\s?((?:\p{Lu}[\p{L}.'’-]{0,24}\s){1,4}`,
    raw`\([^()\n]{0,40}(?:${names})[^()\n]{0,40}\))`,
  ]),
  // "(AP Photo/Jo Roe)"
  atEnd([
    raw`[([（【]\s*((?:(?:${label})\s*[:：]?\s*)?`,
    raw`${inBrackets}{0,80}(?:${names})${inBrackets}{0,60})[)\]）】]\.?`,
  ]),
  // "… | Ana Ruiz/EFE", "…＝ＡＰ": an agency's name after a separator.
  atEnd([raw`(?:\s[|•/–—]\s|[＝=])([^|＝=]{0,80}(?:${signers})[^|＝=]{0,60})`]),
  // "（佐藤花子撮影）": the photographer's name and "taken by".
  atEnd([raw`[（(]([^（）()]{1,30})(?:${verb})[）)]`]),
  // "…＝佐藤花子撮影", "…。 王小明 摄": the name and the person's work, after the caption.
  atEnd([raw`(?:[＝=]|[。，、\s])([^＝=。，、\s（）()]{1,24}?)\s?(?:${work})`]),
  // "… at the summit. Jo Roe/AP": an agency's name after the caption's last sentence.
  atEnd([raw`[.!?…»”"。]\s?([^.!?…»”"。]{0,50}(?:${names})[^.!?…»”"。]{0,40})`]),
]

/** Forms that are safe in captions only, not in running text. */
export const signatureForms = [
  // "… in Palma / Ana Ruiz": two to four capitalised words after the last slash.
  atEnd([raw`\s[/|]\s?(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3})`]),
  // "… at the gate. (County Records Office)": only names in brackets after the last sentence.
  atEnd([
    raw`(?:^|[.!?…。]["'”’»]?\s?)\((\p{Lu}[^\s()\d]{1,30}`,
    raw`(?:[\s,]{1,2}(?:${particle}|\p{Lu}[^\s()\d]{0,30})){1,8})\)`,
  ]),
  // "Getty Images": an agency alone.
  atEnd([raw`^((?:${names})(?: \p{Lu}\p{L}{1,20}){0,2})`]),
]

// "Fot. ", "Photo ".
const anyLabel = raw`(?:${abbreviation}) |(?:${noun}) `

/** The label that a credit begins with. */
export const leadingLabel = new RegExp(
  raw`^(?:(?:${label})(?:\s?[:：＝=]\s?|\s(?=©))|${anyLabel}(?:${by}):? )`,
  'iu',
)

/** The copyright sign that a credit begins with. */
export const leadingSign = new RegExp(raw`^(?:${copyright}|copyright:?\s)\s*`, 'iu')

/** The beginning of a line that is only a credit. This cheap test rules out most lines. */
export const creditStart = new RegExp(
  raw`^(?:[(（【[|–—:/,;＝=©Ⓒ🄫-]|(?:${label})\s?[:：＝=]|copyright|${anyLabel})`,
  'iu',
)
