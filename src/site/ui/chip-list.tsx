import type { ListLink } from '../model/list-link.ts'

type ChipListProps = {
  title: string
  /** Where all of them are listed. */
  path?: string
  links: readonly ListLink[]
  /** Whether the links are words of sources, in unknown languages. */
  isForeign?: boolean
}

/** A box of short links under a heading. */
export function ChipList({ title, path, links, isForeign = false }: ChipListProps) {
  return (
    <nav class="box" aria-label={title}>
      <h2>{path ? <a href={path}>{title}</a> : title}</h2>
      <ul class="chips">
        {links.map(({ name, path }) => (
          <li>
            <a href={path ?? undefined}>
              <bdi lang={isForeign ? '' : undefined}>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
