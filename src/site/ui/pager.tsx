import type { Site } from '../model/site.ts'

type PagerProps = {
  site: Site
  /** The paths of the first and of the next part; `null` when this is it, or there is none. */
  first: string | null
  next: string | null
}

/** The way on through a list that is shown in parts, and back to its beginning. */
export function Pager({ site: { phrases }, first, next }: PagerProps) {
  if (!first && !next) return null
  return (
    <nav class="pager" aria-label={phrases.pages}>
      {first && <a href={first}>{phrases.toBeginning}</a>}
      {next && (
        <a href={next} rel="next">
          {phrases.onward}
        </a>
      )}
    </nav>
  )
}
