import type { LangAttributes } from '../model/site.ts'

/** Where a link leads, its text, and the language of the text if it is not the site's own. */
type AdjacentLink = {
  path: string
  name: string
  langAttributes?: LangAttributes
  languageName?: string | null
}

type AdjacentLinksProps = {
  previous: AdjacentLink | null
  next: AdjacentLink | null
  /** The names of both directions. */
  labels: { previous: string; next: string }
}

/** Links to what comes before and after; nothing if there is neither. */
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
