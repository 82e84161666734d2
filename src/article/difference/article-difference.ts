import type { Article } from '../article.ts'
import { partDifferences, type PartDifference } from './part-differences.ts'
import { itemDifference, wordDifference, type TextRun } from './word-difference.ts'

/** The fields of an article that a reader sees, without its text. */
const comparedFields = [
  'title',
  'lede',
  'byline',
  'agencies',
  'publishedAt',
  'modifiedAt',
  'section',
  'tags',
  'image',
  'lang',
] as const

export type ComparedField = (typeof comparedFields)[number]

/** How a field differs. Each run of a list of names, of a time, of a picture and of a language is one whole value. */
export type FieldDifference = { field: ComparedField; runs: TextRun[] }

/** How two versions of an article differ for a reader. */
export type ArticleDifference = {
  /** Those that differ. */
  fields: FieldDifference[]
  /** All parts of both texts, in reading order. */
  parts: PartDifference[]
}

/** The same part of an article before and after. */
type Compared = Pick<Article, ComparedField | 'body'>

/** Compares two versions of an article: their fields, and their texts part by part. The cost is bounded. */
export function articleDifference(before: Compared, after: Compared): ArticleDifference {
  const fields = comparedFields.flatMap((field): FieldDifference[] => {
    const runs = fieldRuns(field, before, after)
    return runs.some(({ change }) => change !== 'kept') ? [{ field, runs }] : []
  })
  return { fields, parts: partDifferences(before.body, after.body, after.lang) }
}

/** Whether a reader sees no difference. */
export function isWithoutDifference({ fields, parts }: ArticleDifference): boolean {
  return fields.length === 0 && parts.every(({ change }) => change === 'kept')
}

function fieldRuns(field: ComparedField, before: Compared, after: Compared): TextRun[] {
  switch (field) {
    case 'title':
    case 'lede':
    case 'section':
      return wordDifference(before[field] ?? '', after[field] ?? '', after.lang)
    case 'byline':
    case 'agencies':
    case 'tags':
      return itemDifference(before[field], after[field])
    case 'publishedAt':
    case 'modifiedAt':
    case 'lang':
      return itemDifference(listOf(before[field]), listOf(after[field]))
    case 'image':
      return itemDifference(imageFacts(before), imageFacts(after))
  }
}

function listOf(value: string | null): string[] {
  return value === null ? [] : [value]
}

function imageFacts({ image }: Compared): string[] {
  return image ? [image.url, image.alt, image.credit ?? ''].filter((fact) => fact !== '') : []
}
