import { isAllowed } from '../../access/access.ts'
import type { ReportReason } from '../../article/report.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { StoredReport } from '../../store/takedowns/reports.ts'
import type { DeskVisit } from '../frame/admit-desk.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { DeskTable } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import { TakedownForm } from './takedown-form.tsx'

type ReportsPageProps = DeskVisit & {
  reports: readonly StoredReport[]
  state: 'open' | 'closed'
  next: number | null
}

const reasons: Readonly<Record<ReportReason, string>> = {
  text: 'wrong text',
  rights: 'my rights',
  translation: 'wrong translation',
  other: 'other',
}

/** What readers report, and the forms to close a report and to take its article down. */
export function ReportsPage({ access, csrf, reports, state, next }: ReportsPageProps) {
  const { path } = siteMap.deskReports
  const mayChange = isAllowed(access, siteMap.deskCloseReport.scope)
  return (
    <DeskPage title="Reports" current={path} access={access}>
      <p>
        {state === 'open' ? 'Open reports' : <a href={path}>Open reports</a>},{' '}
        {state === 'closed' ? 'closed ones' : <a href={`${path}?state=closed`}>closed ones</a>}.
        Closed ones are deleted after 90 days, all others after 400.
      </p>
      {reports.length === 0 ? (
        <p>There are none.</p>
      ) : (
        <DeskTable name="Reports" columns={['Article', 'Report', mayChange ? 'Change' : 'State']}>
          {reports.map((report) => (
            <tr>
              <ReportedArticle report={report} />
              <ReportText report={report} />
              <td>
                {report.closedAt ? (
                  <>
                    closed {minuteOf(report.closedAt)}
                    <div class="note">by {report.closedBy}</div>
                  </>
                ) : (
                  mayChange && <Changes report={report} csrf={csrf} />
                )}
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      {next !== null && (
        <p>
          <a href={`${path}?state=${state}&after=${next}`}>Older ones</a>
        </p>
      )}
    </DeskPage>
  )
}

function ReportedArticle({ report: { id, article, title, path } }: { report: StoredReport }) {
  return (
    <th scope="row">
      {title !== null && path !== null ? (
        <a href={path} aria-label={`${title}, of report ${id}`}>
          <bdi>{title}</bdi>
        </a>
      ) : (
        'taken down'
      )}
      <div class="note">
        <code>{article}</code>
      </div>
    </th>
  )
}

function ReportText({ report }: { report: StoredReport }) {
  const { id, reason, message, contact, lang, sentAt } = report
  return (
    <td class="words">
      <div class="note">
        Report {id}, {minuteOf(sentAt)}, {reasons[reason]}, {lang}
      </div>
      {message.split(/\n+/).map((line) => (
        <div dir="auto">{line}</div>
      ))}
      {contact && (
        <div class="note">
          Answer to: <bdi>{contact}</bdi>
        </div>
      )}
    </td>
  )
}

function Changes({ report, csrf }: { report: StoredReport; csrf: string }) {
  const { id, article, title } = report
  return (
    <>
      <DeskForm action={href(siteMap.deskCloseReport, { id: String(id) })} csrf={csrf} isInline>
        <button type="submit" class="quiet" aria-label={`Close report ${id}`}>
          Close
        </button>
      </DeskForm>
      {title !== null && (
        <TakedownForm
          article={article}
          title={`${title}, of report ${id}`}
          csrf={csrf}
          note={`Report ${id}`}
        />
      )}
    </>
  )
}
