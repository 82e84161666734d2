import { sha256 } from '../text/sha256.ts'
import { dropBreaks } from '../text/tidy-text.ts'
import { parseDay, type Day } from './day.ts'
import type { SafeUrl } from './safe-url.ts'
import { sourceKey } from './source-url.ts'

declare const checked: unique symbol

/** Twelve characters of Crockford's base32: the first 60 bits of the SHA-256 of `sourceKey`. */
export type ArticleId = string & { readonly [checked]: 'ArticleId' }

/** The forms of an article for machines: the suffix of the address, and the media type. */
export const alternateTypes = {
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
} as const

export type Alternate = keyof typeof alternateTypes

const alternates = Object.keys(alternateTypes) as Alternate[]

const idLength = 12
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz' // Crockford: no i, l, o, u
const idForm = new RegExp(`^[${alphabet}]{${idLength}}$`)

/** The path of an article's page with its parameters in braces: the UTC day it is filed under, then `slug-id`. */
export const articlePathTemplate = '/news/{day}/{slug}'

const alternateForm = new RegExp(`\\.(?:${alternates.join('|')})$`)

/** Whether a path ends as that of an article in a form for machines does. */
export function endsAsAlternate(path: string): boolean {
  return alternateForm.test(path)
}

/** The form of the last segment of an article's path, to be put into a regular expression. */
export const articleNamePattern = `(?:[^/]*-)?[${alphabet}]{${idLength}}(?:\\.(?:${alternates.join('|')}))?`

const maxSlugLength = 80 // characters; the slug is for people, the id finds the article

/**
 * Computes the id of the article at a source address.
 *
 * Two addresses with the same `sourceKey` get the same id. With ten million articles the chance that any two share an
 * id is about 1 in 23,000 (60 bits, birthday bound).
 *
 * @see https://www.crockford.com/base32.html
 */
export async function articleId(source: SafeUrl): Promise<ArticleId> {
  const digest = await sha256(sourceKey(source))
  let id = ''
  for (let index = 0; index < idLength; index++) {
    const bit = index * 5
    const pair = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0)
    id += alphabet[(pair >> (11 - (bit & 7))) & 31]
  }
  return id as ArticleId
}

/** Parses an id; `null` for a string of any other form. */
export function parseArticleId(value: string): ArticleId | null {
  return idForm.test(value) ? (value as ArticleId) : null
}

/**
 * Makes the readable part of an address: the words of the title in their own script, in lower case and NFC, joined by
 * hyphens. At most 80 characters, cut between words; not percent-encoded; empty for a title without letters and digits.
 */
export function slug(title: string): string {
  const words =
    dropBreaks(title)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let result = ''
  for (const word of words) {
    const next = result ? `${result}-${word}` : word
    if (next.length > maxSlugLength) break
    result = next
  }
  return result || [...(words[0] ?? '')].slice(0, maxSlugLength / 2).join('')
}

/** The path of an article's page, percent-encoded: `/news/2023-04-28/some-title-x7k2m9qd4hte`. */
export function articlePath(article: { id: ArticleId; day: Day; title: string }): string {
  const readable = slug(article.title)
  const name = `${readable ? `${encodeURIComponent(readable)}-` : ''}${article.id}`
  return articlePathTemplate.replace('{day}', article.day).replace('{slug}', () => name)
}

/** The pages next to an article's own: in its own words, and both side by side. */
const articleViews = ['original', 'parallel'] as const

export type ArticleView = (typeof articleViews)[number]

/** The path of a page next to an article's own. */
export function viewPath(page: string, view: ArticleView): string {
  return `${page}/${view}`
}

/** The path of the versions of an article, next to its own page. */
export function historyPath(page: string): string {
  return `${page}/history`
}

/** The path of the form to report an article, next to its own page. */
export function reportPath(page: string): string {
  return `${page}/report`
}

/** The path of one version, by its number. */
export function versionPath(page: string, version: number): string {
  return `${historyPath(page)}/${version}`
}

/** The path of the list of versions for archives of the Web. */
export function timeMapPath(page: string): string {
  return `${page}/timemap`
}

function pathForm(day: string, name: string): RegExp {
  return new RegExp(`^${articlePathTemplate.replace('{day}', day).replace('{slug}', name)}$`)
}

const pageForm = pathForm('[\\d-]{10}', `(?:[^/]*-)?([${alphabet}]{${idLength}})`)

/** The id in the path of an article's page; `null` for its alternates (`.json`) and for any other path. */
export function articleIdAt(path: string): ArticleId | null {
  return (pageForm.exec(path)?.[1] as ArticleId | undefined) ?? null
}

/** The day in the path of an article's page; `null` if it is none. */
export function articleDayAt(path: string): Day | null {
  return parseDay(path.split('/')[2] ?? '')
}

const anyPageForm = pathForm('\\d{4}-\\d{2}-\\d{2}', '[^/.]+')

/** Whether a path has the form of an article's page, for which `Accept` may request an alternate. */
export function isArticlePage(path: string): boolean {
  return anyPageForm.test(path)
}

const nextToIt = [...articleViews, 'history(?:/[\\d]+)?(?:\\.json)?', 'timemap', 'report'].join('|')

const anyForm = pathForm('([^/]+)', `([^/]+)(?:/(?:${nextToIt}))?`)

/** The id in the path of any page or alternate of an article; `null` for any other path. */
export function articleIdIn(path: string): ArticleId | null {
  const [, day = '', name = ''] = anyForm.exec(path) ?? []
  return parseArticlePath(day, name)?.id ?? null
}

/**
 * Parses the last two segments of an article's path, `DAY/slug-id` with or without `.json`, `.md`, `.txt`.
 * Ignores the slug: the caller compares the whole path with `articlePath`.
 *
 * @returns `null` when the day or the id is invalid.
 */
export function parseArticlePath(
  day: string,
  name: string,
): { day: Day; id: ArticleId; alternate: Alternate | null } | null {
  const alternate = alternates.find((suffix) => name.endsWith(`.${suffix}`)) ?? null
  const stem = alternate ? name.slice(0, -alternate.length - 1) : name
  const id = parseArticleId(stem.slice(-idLength))
  const parsedDay = parseDay(day)
  const boundary = stem.length === idLength || stem.at(-idLength - 1) === '-'
  return id && parsedDay && boundary ? { day: parsedDay, id, alternate } : null
}
