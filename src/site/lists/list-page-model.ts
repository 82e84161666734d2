import type { ListKind } from '../../article/listing.ts'
import type { ArticleSummary } from '../../store/tables/article-summary.ts'
import type { ListSlice } from '../../store/lists.ts'
import type { FeedLocation } from '../feed-forms.ts'
import { withLanguages, type Languages } from '../languages.ts'
import { cursorParameter } from '../parameter-names.ts'
import type { LangAttributes, Site } from '../model/site.ts'
import { story, type Story } from '../model/story.ts'

/** A part of a list of articles, newest first. */
export type ListPageModel = {
  site: Site
  /** What kind of list it is; `null` when the title says it all. */
  kind: ListKind | null
  title: string
  /** How the title is marked up: a topic is written as most of its articles write it. */
  langAttributes: LangAttributes
  /** How many articles the whole list holds; `null` when nobody counted. */
  count: number | null
  /** The path of this part, and of the first and the next. */
  path: string
  first: string | null
  next: string | null
  /** The path of the first part in all languages. */
  whole: string
  /** Those that the reader keeps to; none for all. */
  languages: Languages
  stories: Story[]
  /** What is said when there is nothing in it. */
  empty: string
  /** The latest, under a heading of their own, where the list offers too little. */
  instead: Story[]
  feed: FeedLocation | null
}

/** What a list is, whatever part of it is shown. */
export type ListDescription = Pick<ListPageModel, 'kind' | 'title' | 'count' | 'feed'> & {
  /** Of the first part in all languages. */
  path: string
  empty?: string
  instead?: readonly ArticleSummary[]
  languages?: Languages
}

/**
 * Makes the page of a part of a list.
 *
 * @param cursor Where the part begins; `null` for the first.
 * @param offered What to read in place of an empty list.
 */
export function listPageModel(
  list: ListDescription,
  { items, next }: ListSlice,
  cursor: string | null,
  site: Site,
): ListPageModel {
  const { path: whole, languages = [] } = list
  const stories = items.map((summary) => story(summary, site))
  const shown = new Set(items.map(({ id }) => id))
  const others = (list.instead ?? []).filter(({ id }) => !shown.has(id))
  const path = withLanguages(whole, languages)
  const part = (begin: string) => withLanguages(`${whole}?${cursorParameter}=${begin}`, languages)
  return {
    empty: site.phrases.noNewsYet,
    ...list,
    site,
    languages,
    whole,
    path: cursor ? part(cursor) : path,
    first: cursor ? path : null,
    next: next ? part(next) : null,
    stories,
    instead: others.map((summary) => story(summary, site)),
    langAttributes: (list.kind === 'topic' && stories[0]?.langAttributes) || {},
  }
}
