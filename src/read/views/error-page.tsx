import type { ProblemCode } from '../../problem.ts'
import type { Site } from '../model/site.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Document } from './document.tsx'

/** The page in place of the one that was asked for; it says no more than a reader can use. */
export function ErrorPageView({ site, code }: { site: Site; code: ProblemCode }) {
  const { title, text } = words(code, site.phrases)
  return (
    <Document site={site} title={title} path={null}>
      <h1 class="title">{title}</h1>
      <div class="prose">
        <p>{text}</p>
        <p>
          <a href="/">{site.phrases.toFrontPage}</a>
        </p>
      </div>
    </Document>
  )
}

function words(code: ProblemCode, phrases: Phrases): { title: string; text: string } {
  switch (code) {
    case 'gone':
      return phrases.gone
    case 'removed_for_legal_reasons':
      return phrases.removedForLegalReasons
    case 'not_found':
      return phrases.notFound
    default:
      return phrases.broken
  }
}
