import type { ListKind } from '../../article/listing.ts'
import type { ListEntry } from '../../store/archive.ts'
import type { Hit } from '../../store/search/read-hit.ts'
import type { HitPage } from '../../store/search/search-articles.ts'
import type { Suggestions } from '../../store/suggestions.ts'
import { directionOfLanguage } from '../../text/direction.ts'
import type { FeedLocation } from '../feed-forms.ts'
import { nameOrder, namedLists } from '../model/named-lists.ts'
import type { LangAttributes, Site } from '../model/site.ts'
import { story, type Story } from '../model/story.ts'
import { suggestionsModel, type SuggestionsModel } from '../model/suggestions-model.ts'
import { sitePath, type WithBase } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { searchPath, type SearchForm } from './search-form.ts'

/** The search form with its results. */
export type SearchPageModel = {
  site: Site
  form: SearchForm
  sources: Choice[]
  languages: Choice[]
  /** `null` before a search. */
  results: SearchResults | null
  /** Articles to read without results. */
  suggestions: SuggestionsModel | null
  path: string
  feed: FeedLocation | null
}

/** A value that a filter offers. */
export type Choice = { value: string; name: string }

type SearchResults = {
  hits: FoundStory[]
  /** The number of hits, in words. */
  summary: string
  /** How far back was looked, in words; `null` if in all articles. */
  since: string | null
  first: string | null
  next: string | null
}

/** A story in which the words of the search are marked. */
type FoundStory = Pick<Hit, 'title' | 'snippet'> & {
  story: Story
  /** Of title and snippet; `null` where they are the story's. */
  langAttributes: { title: LangAttributes; snippet: LangAttributes } | null
}

/** The result of a search; `found` is `null` if there was none. */
type Answer = { found: HitPage | null; suggestions: Suggestions | null }

type Choices = { sources: readonly ListEntry[]; languages: readonly ListEntry[] }

/**
 * Makes the model of the search page.
 *
 * @param cursor Where the hits begin; `null` for the first.
 */
export function searchPageModel(
  form: SearchForm,
  { found, suggestions }: Answer,
  cursor: string | null,
  { sources, languages }: Choices,
  site: Site,
): SearchPageModel {
  return {
    site,
    form,
    sources: choices('source', sources, [form.source], site),
    languages: choices('language', languages, form.languages, site),
    results: found && results(form, found, cursor, site),
    suggestions: suggestions && suggestionsModel(suggestions, site),
    path: searchPath(form, cursor, site),
    feed: form.words === '' ? null : searchFeedLocation(form, site),
  }
}

/** The feed of a search, from its beginning. */
export function searchFeedLocation(form: SearchForm, site: WithBase): FeedLocation {
  const path = searchPath(form, null, site)
  const folder = sitePath(site, siteMap.search.path)
  return { title: form.words, folder, query: path.slice(folder.length) }
}

function results(
  form: SearchForm,
  { hits, count, isMore, next, since = null }: HitPage,
  cursor: string | null,
  site: Site,
): SearchResults {
  return {
    hits: hits.map((hit) => foundStory(hit, site)),
    summary: summary(count, isMore, site),
    since: next && since && site.phrases.searchedSince(site.formats.period(since)),
    first: cursor ? searchPath(form, null, site) : null,
    next: next ? searchPath(form, next, site) : null,
  }
}

function foundStory({ article, title, snippet, langs }: Hit, site: Site): FoundStory {
  const attributes = (lang: string): LangAttributes => ({ lang, dir: directionOfLanguage(lang) })
  return {
    story: story(article, site),
    title,
    snippet,
    langAttributes: langs && { title: attributes(langs.title), snippet: attributes(langs.snippet) },
  }
}

function summary(count: number, isMore: boolean, { phrases, formats }: Site): string {
  if (count === 0) return isMore ? phrases.noneFoundYet : phrases.nothingFound
  const formatted = formats.number(count)
  return isMore ? phrases.foundOver(formatted) : phrases.found(count, formatted)
}

// A chosen value stays available even if it is not among the longest lists.
function choices(
  kind: ListKind,
  lists: readonly ListEntry[],
  chosen: readonly string[],
  site: Site,
): Choice[] {
  const offered = namedLists(kind, lists, site).map(({ key, name, detail }) => ({
    value: key,
    name: detail === null ? name : `${name} (${detail})`,
  }))
  const isOffered = (one: string) => offered.some(({ value }) => value === one)
  const others = chosen.filter((one) => one !== '' && !isOffered(one))
  const all = [...offered, ...others.map((value) => ({ value, name: value }))]
  const compare = nameOrder(site)
  return all.toSorted((a, b) => compare(a.name, b.name))
}
