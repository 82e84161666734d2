import { comparableForm } from '../../text/comparable-form.ts'
import { weigh } from '../../text/prose.ts'
import { blocksHtml, textHtml } from './data-html.ts'
import { isObject, isTextKey } from './data-shape.ts'
import { readJson } from './read-json.ts'

// Weights are those of `weigh`.
const minimumProse = 240 // two or three paragraphs
const minimumPart = 40 // an item of a list of paragraphs
const maxPart = 6000 // such an item; more is an article

const clearly = 1.15 // times; an inner list counts unless the outer one holds clearly more

type Candidate = { value: string | readonly unknown[]; weight: number }

/**
 * Finds the article's text in the data that a page contains for its scripts. That is the longest text near the page's
 * title, or the list with the most paragraphs near it. It considers only the shape of the data, not the framework. An
 * object with another title is another article. Linear in the size of the values.
 *
 * @param data Parsed values, within the limits of `readJson`.
 * @param titles Forms of the page's title.
 * @returns HTML to be read like any page, or `null` when no value has a few sentences.
 */
export function articleInData(data: readonly unknown[], titles: readonly string[]): string | null {
  const own = titles.map(comparableForm)
  let best: Candidate = { value: '', weight: 0 }
  const consider = (value: Candidate['value'], weight: number, titled: number) => {
    if (titled <= 0 || weight < minimumProse || weight <= clearly * best.weight) return
    best = { value, weight }
  }
  /** Weighs the prose in a value; `titled` is the number of further levels for which a title above counts. */
  const measure = (value: unknown, titled: number): number => {
    if (typeof value === 'string') {
      // GraphQL clients store responses as JSON in JSON.
      if (mayBeJson(value)) return measure(readJson(value), titled)
      const weight = textWeight(value)
      consider(value, weight, titled)
      return weight
    }
    if (Array.isArray(value)) {
      let prose = 0
      let all = 0
      for (const item of value) {
        const inner = measure(item, titled)
        const weight = isArticle(item) ? 0 : inner
        if (weight >= minimumPart && weight <= maxPart) prose += weight
        all += weight
      }
      consider(value, prose, titled)
      return all
    }
    if (!isObject(value)) return 0
    const members = Object.entries(value)
    const isOwn = members.some(([, each]) => hasTitle(each, own))
    const levels = isOwn ? titledLevels : isArticle(value) ? 0 : titled - 1
    let prose = 0
    for (const [key, inner] of members) if (isTextKey(key)) prose += measure(inner, levels)
    return prose
  }
  for (const value of data) measure(value, 0)
  const { value } = best
  if (value === '') return null
  return typeof value === 'string' ? textHtml(value) : blocksHtml(value)
}

const titledLevels = 5 // nested objects
const maxTitle = 400 // characters
const minimumTitle = 16 // folded characters; a shorter title may be a part of another by chance

/** Whether a member of an object is the title: a text, or an object with titles for several uses. */
function hasTitle(member: unknown, titles: readonly string[]): boolean {
  if (typeof member === 'string') return isOneOf(member, titles)
  return (
    isObject(member) &&
    Object.values(member).some((each) => typeof each === 'string' && isOneOf(each, titles))
  )
}

/** Whether a text is one of the titles, possibly with the site's name before or after it. */
function isOneOf(text: string, titles: readonly string[]): boolean {
  if (text.length > maxTitle) return false
  const line = comparableForm(text)
  const isLong = line.length >= minimumTitle
  return titles.some(
    (title) =>
      title === line ||
      (isLong && title.includes(line)) ||
      (title.length >= minimumTitle && line.includes(title)),
  )
}

const titleKey = /^(?:title|headline|name|heading)$/i

/** Whether an item of a list is an article or a link to one. */
function isArticle(item: unknown): boolean {
  if (!isObject(item)) return false
  return Object.entries(item).some(
    ([key, value]) => titleKey.test(key) && typeof value === 'string' && value.includes(' '),
  )
}

function mayBeJson(text: string): boolean {
  return text.length > minimumProse && /^(?:\{"|\[[{"[])/.test(text)
}

const markup = /<[^<>]{0,2000}>/g
const words = /\p{L}\s+\p{L}|[\u0E00-\u0E7F\u3041-\u9FFF]{4}/u
const codeCharacters = /[{};=$]/g
const codeShare = 0.02
const sampleLength = 2000 // characters

/** The weight of a text; 0 for addresses, names and code. */
function textWeight(text: string): number {
  if (text.length < 2 || !words.test(text.slice(0, sampleLength))) return 0
  const plain = text.includes('<') ? text.replace(markup, ' ') : text
  const sample = plain.slice(0, sampleLength).replace(/&[#\w]{2,8};/g, ' ')
  const isCode = (sample.match(codeCharacters)?.length ?? 0) > codeShare * sample.length
  return isCode ? 0 : weigh(plain.trim())
}
