import type { LangAttributes } from '../model/site.ts'

/** Where a link leads, its text with its language, and the language that the text is in or from. */
type AdjacentLink = {
  path: string
  name: string
  langAttributes?: LangAttributes
  languageMark?: string | null
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
        {link.languageMark && ` · ${link.languageMark}`}
      </small>
      <span {...link.langAttributes}>{link.name}</span>
    </a>
  )
}
