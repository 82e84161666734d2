import type { Site } from '../model/site.ts'

type PagerProps = {
  site: Site
  /** The paths of the first and the next part; `null` if this is the first, or the last. */
  first: string | null
  next: string | null
}

/** Links to the next part of a list, and back to its beginning. */
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
