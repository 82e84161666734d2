import type { SourceQuality } from '../../intake/source-quality.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { DeskTable, type TableColumn } from '../frame/desk-table.tsx'

const columns: readonly TableColumn[] = [
  'Source',
  { number: 'Confidence lately' },
  { number: 'before' },
  { number: 'least' },
  { number: 'Pages' },
  { number: 'refused' },
]

/** Sources with their quality, in the given order. */
export function SourcesTable({ sources }: { sources: readonly SourceQuality[] }) {
  if (sources.length === 0) return <p>No page of any source came in yet.</p>
  return (
    <DeskTable name="Quality of sources" columns={columns}>
      {sources.map(({ source, lately, before, least, pages, refused, isFalling }) => (
        <tr>
          <td class={isFalling ? 'falling' : undefined}>
            <a href={href(siteMap.deskSource, { name: source })}>{source}</a>
            {isFalling && <strong> falls</strong>}
          </td>
          <td class="number">{lately?.toFixed(2) ?? '–'}</td>
          <td class="number">{before?.toFixed(2) ?? '–'}</td>
          <td class="number">{least?.toFixed(2) ?? '–'}</td>
          <td class="number">{pages.toLocaleString('en')}</td>
          <td class="number">{refused.toLocaleString('en')}</td>
        </tr>
      ))}
    </DeskTable>
  )
}
