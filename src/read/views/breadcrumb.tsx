import type { Site } from '../model/site.ts'

/** The way from the archive down to a year, month or day: `2023`, `2023-04` or `2023-04-28`. */
export function Breadcrumb({ site, period }: { site: Site; period: string }) {
  const steps = [4, 7, 10].filter((length) => length <= period.length)
  return (
    <nav class="breadcrumb" aria-label={site.phrases.youAreHere}>
      <ol>
        <li>
          <a href="/news">{site.phrases.archive}</a>
        </li>
        {steps.map((length) => (
          <li>
            <a href={`/news/${period.slice(0, length)}`}>
              {site.formats.period(period.slice(0, length))}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
