import type { LangAttributes } from '../model/site.ts'

/** Where a way on leads, how what stands there is called, and in which language when it is not the site's own. */
export type AdjacentLink = {
  path: string
  name: string
  langAttributes?: LangAttributes
  languageName?: string | null
}

type AdjacentLinksProps = {
  previous: AdjacentLink | null
  next: AdjacentLink | null
  /** What both directions are called. */
  labels: { previous: string; next: string }
}

/** The ways to what comes before and after; nothing at all where there is neither. */
export function AdjacentLinks({ previous, next, labels }: AdjacentLinksProps) {
  if (!previous && !next) return null
  return (
    <nav class="neighbours" aria-label={`${labels.previous}, ${labels.next}`}>
      {previous && <Direction link={previous} label={labels.previous} rel="prev" />}
      {next && <Direction link={next} label={labels.next} rel="next" />}
    </nav>
  )
}

function Direction({
  link,
  label,
  rel,
}: {
  link: AdjacentLink
  label: string
  rel: 'prev' | 'next'
}) {
  return (
    <a href={link.path} rel={rel} class={rel}>
      <small>
        {label}
        {link.languageName && ` · ${link.languageName}`}
      </small>
      <span {...link.langAttributes}>{link.name}</span>
    </a>
  )
}
