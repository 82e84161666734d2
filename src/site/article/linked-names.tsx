import type { ListLink } from '../model/list-link.ts'
import type { Site } from '../model/site.ts'

/**
 * Names joined as the site's language joins them, isolated from the direction of their neighbours, and linked if they
 * have a list.
 */
export function LinkedNames({ names, site }: { names: readonly ListLink[]; site: Site }) {
  const links = names.values()
  const parts = site.formats.names(names.map(({ name }) => name))
  return (
    <>
      {parts.map(({ type, value }) => {
        if (type === 'literal') return value
        const path = links.next().value?.path
        const name = <bdi>{value}</bdi>
        return path ? <a href={path}>{name}</a> : name
      })}
    </>
  )
}
