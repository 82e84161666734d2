import type { Saved } from '../store/saved.ts'
import type { IngestContext } from './ingest-context.ts'

type Note = Parameters<IngestContext['note']>[0][number]

/** What the desk is told of a page that was stored, or need not be. */
export function noteOfSaved(url: string | null, saved: Saved): Note {
  if ('removed' in saved) return noteOf(url, { outcome: 'refused', code: codeOfRemoved(saved) })
  const { status, article } = saved
  return {
    url,
    outcome: status,
    code: status === 'kept' ? saved.reason : '',
    confidence: article.confidence,
    article: article.id,
  }
}

/** What the desk is told of a page that became no article. */
export function noteOf(
  url: string | null,
  { outcome, code = '' }: { readonly outcome: string; readonly code?: string },
): Note {
  return { url, outcome, code }
}

/** The code of the refusal of an article that was taken down. */
export function codeOfRemoved({ removed }: Extract<Saved, { removed: unknown }>) {
  return removed === 'legal' ? 'removed_for_legal_reasons' : 'gone'
}
