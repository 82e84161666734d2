import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { LoggedEntry } from '../../store/intake-log/intake-entry.ts'
import { minuteOf } from '../frame/minute-of.ts'
import { Wide } from '../frame/wide.tsx'
import { xrayPath } from '../frame/xray-path.ts'

/** What came in, the newest first. */
export function IntakeTable({ entries }: { entries: readonly LoggedEntry[] }) {
  if (entries.length === 0) return <p>Nothing came in.</p>
  return (
    <Wide label="What came in">
      <table>
        <thead>
          <tr>
            <th scope="col">Time (UTC)</th>
            <th scope="col">Outcome</th>
            <th scope="col" class="number">
              Confidence
            </th>
            <th scope="col">Page</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row entry={entry} />
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function Row({ entry }: { entry: LoggedEntry }) {
  const { at, outcome, code, confidence, url, source, article, sender } = entry
  return (
    <tr>
      <td>
        <time datetime={at.toISOString()}>{minuteOf(at)}</time>
      </td>
      <td>
        {outcome}
        {code !== '' && (
          <>
            {' '}
            <code>{code}</code>
          </>
        )}
      </td>
      <td class="number">{confidence === null ? '–' : confidence.toFixed(2)}</td>
      <td>
        {source !== '' && (
          <>
            <a href={href(siteMap.deskSource, { name: source })}>{source}</a>{' '}
          </>
        )}
        <code>{url === null ? 'no address' : pathOf(url)}</code>
        {article && (
          <>
            {' '}
            <a href={xrayPath(article)}>X-ray of {article}</a>,{' '}
            <a href={href(siteMap.deskArticle, { id: article })}>correct {article}</a>
          </>
        )}
      </td>
      <td>{sender}</td>
    </tr>
  )
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? url
}
