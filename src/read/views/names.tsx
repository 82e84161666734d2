import type { Site } from '../model/site.ts'

/** Names joined as the site's language joins them, each kept apart from the direction of its neighbours. */
export function Names({ names, site }: { names: readonly string[]; site: Site }) {
  return (
    <>
      {site.formats
        .names(names)
        .map(({ type, value }) => (type === 'element' ? <bdi>{value}</bdi> : value))}
    </>
  )
}
