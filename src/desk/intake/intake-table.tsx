import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { LoggedEntry } from '../../store/intake-log/intake-entry.ts'
import { DeskTable } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import { xrayPath } from '../frame/xray-path.ts'

/** What came in, the newest first. */
export function IntakeTable({ entries }: { entries: readonly LoggedEntry[] }) {
  if (entries.length === 0) return <p>Nothing came in.</p>
  return (
    <DeskTable
      name="What came in"
      columns={['Time (UTC)', 'Outcome', { number: 'Confidence' }, 'Page', 'By']}
    >
      {entries.map((entry) => (
        <Row entry={entry} />
      ))}
    </DeskTable>
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
