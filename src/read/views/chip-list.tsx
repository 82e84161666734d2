import type { Child } from 'hono/jsx'
import type { ListLink } from '../model/list-link.ts'

type ChipListProps = {
  title: Child
  links: readonly ListLink[]
  /** Whether the links are words of others, in languages that nobody noted. */
  isForeign?: boolean
}

/** A box of short links under a heading. */
export function ChipList({ title, links, isForeign = false }: ChipListProps) {
  return (
    <nav class="box">
      <h2>{title}</h2>
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
