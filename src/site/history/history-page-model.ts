import { historyPath, versionPath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { ChangedBy } from '../../article/changed-by.ts'
import { isMoment } from '../../article/day.ts'
import {
  articleDifference,
  isWithoutDifference,
  type FieldDifference,
} from '../../article/difference/article-difference.ts'
import type { PartDifference } from '../../article/difference/part-differences.ts'
import type { Version, WholeVersion } from '../../article/version.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { articlePageModel } from '../article/article-page-model.ts'
import { wordingAlone } from '../article/article-wording.ts'
import { noRails } from '../article/rails-model.ts'
import { archiveTrail, type BreadcrumbTrail } from '../model/breadcrumb-trail.ts'
import { langAttributes, ownWords, type LangAttributes, type Site } from '../model/site.ts'
import type { FoundVersions } from './found-versions.ts'

/** The versions of an article, with the two that are compared, the older one first. */
export type History = FoundVersions & { compared: readonly [WholeVersion, WholeVersion] | null }

/** All that the page of an article's versions shows. */
export type HistoryPageModel = {
  site: Site
  title: string
  path: string
  page: string
  canonical: string
  siteVersions: ReadonlyMap<string, string>
  trail: BreadcrumbTrail
  /** Of the article, and of the site's own words inside it. */
  langAttributes: LangAttributes
  ownWords: LangAttributes
  rows: readonly VersionRow[]
  comparison: Comparison | null
}

/** A version in the list. */
export type VersionRow = Version & {
  path: string
  by: ChangedBy | 'first'
  /** Where it is compared with the one before; `null` for the first. */
  comparePath: string | null
}

/** What changed between two versions. */
type Comparison = {
  from: number
  to: number
  fields: readonly FieldDifference[]
  /** Empty if the texts are the same. */
  passages: readonly Passage[]
}

/** Parts of a text: those that changed and their neighbours are shown, long stretches of others are folded. */
export type Passage = { isFolded: boolean; parts: readonly PartDifference[] }

const maxRows = 200 // a live report has more; the JSON lists them all

/** Makes the model of the page of an article's versions. */
export function historyPageModel(history: History): HistoryPageModel {
  const { site, article, page, versions, wording } = history
  const path = historyPath(page)
  const present = articlePageModel(article, site, noRails, wordingAlone(article, site))
  return {
    site,
    title: article.title,
    path,
    page,
    canonical: present.canonical,
    siteVersions: new Map(
      Array.from(wording.siteVersions, ([base, own]) => [base, historyPath(own)]),
    ),
    trail: archiveTrail(articleDay(article), site),
    langAttributes: langAttributes(article.lang, site),
    ownWords: ownWords(article.lang, site),
    rows: versions.slice(0, maxRows).map((version) => ({
      ...version,
      path: versionPath(page, version.number),
      by: version.number === 1 ? 'first' : version.changedBy,
      comparePath:
        version.number === 1 ? null : `${path}?from=${version.number - 1}&to=${version.number}`,
    })),
    comparison: comparisonOf(history),
  }
}

function comparisonOf({ compared, site }: History): Comparison | null {
  if (!compared) return null
  const [older, newer] = compared
  const difference = articleDifference(older.article, newer.article)
  const numbers = { from: older.number, to: newer.number }
  if (isWithoutDifference(difference)) return { ...numbers, fields: [], passages: [] }
  const isTextChanged = difference.parts.some(({ change }) => change !== 'kept')
  return {
    ...numbers,
    fields: difference.fields.map((field) => formatted(field, site)),
    passages: isTextChanged ? passagesOf(difference.parts) : [],
  }
}

// Times and languages as the site writes them.
function formatted({ field, runs }: FieldDifference, { formats }: Site): FieldDifference {
  const print = (text: string) => {
    if (field === 'lang') return formats.language(primaryLanguage(text))
    return field.endsWith('At') && isMoment(text) ? formats.moment(text) : text
  }
  return { field, runs: runs.map(({ change, text }) => ({ change, text: print(text) })) }
}

const leastFolded = 3 // parts; fewer are shown

/** Folds the parts that are the same in both, but for the neighbours of those that changed. Linear. */
export function passagesOf(parts: readonly PartDifference[]): Passage[] {
  const isChanged = (index: number) => {
    const part = parts[index]
    return part !== undefined && part.change !== 'kept'
  }
  const passages: { isFolded: boolean; parts: PartDifference[] }[] = []
  for (const [index, part] of parts.entries()) {
    const isFolded = ![index - 1, index, index + 1].some(isChanged)
    const last = passages.at(-1)
    if (last?.isFolded === isFolded) last.parts.push(part)
    else passages.push({ isFolded, parts: [part] })
  }
  return passages.map((passage) => ({
    ...passage,
    isFolded: passage.isFolded && passage.parts.length >= leastFolded,
  }))
}
