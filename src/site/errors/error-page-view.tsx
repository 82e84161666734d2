import type { ProblemCode } from '../../http/problem.ts'
import type { Site } from '../model/site.ts'
import type { SuggestionsModel } from '../model/suggestions-model.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { Layout } from '../ui/layout.tsx'
import { SuggestionBoxes } from '../ui/suggestion-boxes.tsx'

type ErrorPageProps = {
  site: Site
  code: ProblemCode
  /** What an operator has to do before the site works. */
  advice?: string | null
  /** Articles to read; `null` if the store was not asked. */
  suggestions?: SuggestionsModel | null
}

/** The page in place of the requested one. It tells only what a reader can use. */
export function ErrorPageView({ site, code, advice, suggestions }: ErrorPageProps) {
  const { title, text } = words(code, site.phrases)
  return (
    <Layout site={site} title={title} path={null}>
      <h1 class="title">{title}</h1>
      <div class="prose">
        <p>{text}</p>
        {advice && <p lang="en">{advice}</p>}
        <p>
          <a href={sitePath(site, siteMap.front.path)}>{site.phrases.toFrontPage}</a>
        </p>
      </div>
      {suggestions && <SuggestionBoxes site={site} suggestions={suggestions} />}
    </Layout>
  )
}

function words(code: ProblemCode, phrases: Phrases): { title: string; text: string } {
  switch (code) {
    case 'gone':
      return phrases.gone
    case 'removed_for_legal_reasons':
      return phrases.removedForLegalReasons
    case 'rate_limited':
      return phrases.tooManySearches
    case 'not_found':
      return phrases.notFound
    default:
      return phrases.broken
  }
}
