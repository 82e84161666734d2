import { breadcrumbList, type BreadcrumbTrail } from '../model/breadcrumb-trail.ts'
import type { Site } from '../model/site.ts'
import { JsonLd } from './raw-parts.tsx'

/** The trail down to the page, for people and for search engines. */
export function Breadcrumb({ site, trail }: { site: Site; trail: BreadcrumbTrail }) {
  return (
    <nav class="breadcrumb" aria-label={site.phrases.youAreHere}>
      <ol>
        {trail.map(({ name, path }) => (
          <li>
            <a href={path}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ol>
      <JsonLd data={breadcrumbList(trail, site.url)} />
    </nav>
  )
}
