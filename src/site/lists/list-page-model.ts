import type { ListKind } from '../../article/listing.ts'
import type { ListSlice } from '../../store/lists.ts'
import type { ArticleSummary } from '../../store/tables/article-summary.ts'
import type { FeedLocation } from '../feed-forms.ts'
import { withLanguages, type Languages } from '../languages.ts'
import { langAttributes, type LangAttributes, type Site } from '../model/site.ts'
import { story, type Story } from '../model/story.ts'
import { cursorParameter } from '../parameter-names.ts'

/** A part of a list of articles, newest first. */
export type ListPageModel = {
  site: Site
  /** The kind of list; `null` if the title says it all. */
  kind: ListKind | null
  title: string
  /** The `lang` and `dir` of the title. A topic is in the language of its articles, as most of them write it. */
  langAttributes: LangAttributes
  /** The number of articles in the whole list; `null` if nobody counted them. */
  count: number | null
  /** The paths of this part, of the first and of the next. */
  path: string
  first: string | null
  next: string | null
  /** The path of the first part in all languages. */
  whole: string
  /** Those that the reader chose; none for all. */
  languages: Languages
  stories: Story[]
  /** The text for an empty list. */
  empty: string
  /** The latest articles, under a heading of their own, if the list is short. */
  instead: Story[]
  feed: FeedLocation | null
}

/** What is the same in all parts of a list. */
export type ListDescription = Pick<ListPageModel, 'kind' | 'title' | 'count' | 'feed'> & {
  /** The path of the first part in all languages. */
  path: string
  empty?: string
  instead?: readonly ArticleSummary[]
  languages?: Languages
}

/**
 * Makes the model of a part of a list.
 *
 * @param cursor Where the part begins; `null` for the first.
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
    langAttributes: list.kind === 'topic' && items[0] ? langAttributes(items[0].lang, site) : {},
  }
}
