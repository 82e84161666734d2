import { isAllowed } from '../../access/access.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { Removal } from '../../store/takedowns/removals.ts'
import type { DeskVisit } from '../frame/admit-desk.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { DeskTable } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'

type Shown = Removal & { readonly restorableUntil: Date | null }

type TakedownsPageProps = DeskVisit & {
  takedowns: readonly Shown[]
  /** For how long an article can be brought back. */
  days: number
  next: string | null
}

/** What was taken down, and the forms to bring it back. */
export function TakedownsPage({ access, csrf, takedowns, days, next }: TakedownsPageProps) {
  const mayRestore = isAllowed(access, siteMap.deskRestore.scope)
  const { path } = siteMap.deskTakedowns
  return (
    <DeskPage title="Takedowns" current={path} access={access}>
      <p>
        What is taken down can be brought back for {days} days, unless it was erased. Articles are
        taken down in the <a href={siteMap.deskArticles.path}>list of articles</a>.
      </p>
      {takedowns.length === 0 ? (
        <p>Nothing was taken down.</p>
      ) : (
        <DeskTable name="Takedowns" columns={['Article', 'Taken down', 'Why', 'Now']}>
          {takedowns.map((one) => (
            <tr>
              <th scope="row">
                {one.title ?? 'Nothing is kept of it'}
                <div class="note">
                  <code>{one.article}</code>{' '}
                  <a href={one.source} rel="noreferrer">
                    {new URL(one.source).host}
                  </a>
                </div>
              </th>
              <td>
                {minuteOf(one.at)}
                <div class="note">by {one.by || 'somebody'}</div>
              </td>
              <td>
                {one.reason}
                {one.note && <div class="note">{one.note}</div>}
              </td>
              <td>
                <Fate takedown={one} csrf={mayRestore ? csrf : null} />
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      {next && (
        <p>
          <a href={`${path}?after=${encodeURIComponent(next)}`}>Older ones</a>
        </p>
      )}
    </DeskPage>
  )
}

function Fate({ takedown, csrf }: { takedown: Shown; csrf: string | null }) {
  const { article, title, restoredAt, restoredBy, erasedAt, restorableUntil } = takedown
  if (restoredAt)
    return (
      <>
        back since {minuteOf(restoredAt)}
        <div class="note">by {restoredBy}</div>
      </>
    )
  if (!restorableUntil) return <>{erasedAt ? `erased ${minuteOf(erasedAt)}` : 'to be erased'}</>
  return (
    <>
      kept until {minuteOf(restorableUntil)}
      {csrf !== null && (
        <DeskForm action={href(siteMap.deskRestore, { id: article })} csrf={csrf} isInline>
          <button type="submit" class="quiet" aria-label={`Restore ${title ?? article}`}>
            Restore
          </button>
        </DeskForm>
      )}
    </>
  )
}
