import type { Passage } from '../model/site.ts'

/** Where a way on leads, how what stands there is called, and in which language when it is not the site's own. */
export type Way = { path: string; name: string; passage?: Passage; languageName?: string | null }

type NeighboursProps = {
  previous: Way | null
  next: Way | null
  /** What both directions are called. */
  labels: { previous: string; next: string }
}

/** The ways to what comes before and after; nothing at all where there is neither. */
export function Neighbours({ previous, next, labels }: NeighboursProps) {
  if (!previous && !next) return null
  return (
    <nav class="neighbours" aria-label={`${labels.previous}, ${labels.next}`}>
      {previous && <WayOn way={previous} label={labels.previous} rel="prev" />}
      {next && <WayOn way={next} label={labels.next} rel="next" />}
    </nav>
  )
}

function WayOn({ way, label, rel }: { way: Way; label: string; rel: 'prev' | 'next' }) {
  return (
    <a href={way.path} rel={rel} class={rel}>
      <small>
        {label}
        {way.languageName && ` · ${way.languageName}`}
      </small>
      <span {...way.passage}>{way.name}</span>
    </a>
  )
}
