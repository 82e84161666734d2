import type { SnippetPart } from '../../store/search/snippet.ts'
import type { LangAttributes } from '../model/site.ts'
import { FeedLink } from '../ui/feed-link.tsx'
import { Layout } from '../ui/layout.tsx'
import { Pager } from '../ui/pager.tsx'
import { StoryEntry } from '../ui/story-entry.tsx'
import { SuggestionBoxes } from '../ui/suggestion-boxes.tsx'
import { SearchFields } from './search-fields.tsx'
import type { SearchPageModel } from './search-page-model.ts'

/** The search form, with the results below. */
export function SearchPageView({ page }: { page: SearchPageModel }) {
  const { site, form, results, path, feed, suggestions } = page
  const { phrases } = site
  const title = form.words === '' ? phrases.search : `${phrases.search}: ${form.words}`
  return (
    <Layout
      site={site}
      title={title}
      path={path}
      languages={form.languages}
      {...(feed && { feed })}
    >
      <div class="broad">
        <h1 class="title">{phrases.search}</h1>
        <SearchFields page={page} />
        {results && (
          <>
            <p class="found">
              {results.summary}
              {feed && (
                <>
                  {' · '}
                  <FeedLink site={site} place={feed} />
                </>
              )}
            </p>
            <div class="hits">
              {results.hits.map(({ story, title: parts, snippet, langAttributes }) => (
                <StoryEntry
                  story={story}
                  site={site}
                  look="row"
                  title={<Marked parts={parts} attributes={langAttributes?.title} />}
                  teaser={<Marked parts={snippet} attributes={langAttributes?.snippet} />}
                />
              ))}
            </div>
            {results.since && <p>{results.since}</p>}
            <Pager site={site} first={results.first} next={results.next} />
          </>
        )}
        {suggestions && (
          <SuggestionBoxes site={site} suggestions={suggestions} languages={form.languages} />
        )}
      </div>
    </Layout>
  )
}

type MarkedProps = { parts: readonly SnippetPart[]; attributes: LangAttributes | undefined }

function Marked({ parts, attributes }: MarkedProps) {
  const words = parts.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))
  return attributes ? <span {...attributes}>{words}</span> : <>{words}</>
}
