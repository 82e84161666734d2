import { Refusal } from '../../http/problem.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { periodsIn } from '../../store/periods/databases.ts'
import { parseRowId } from '../../store/tables/row-id.ts'
import { closeReport, readReports } from '../../store/takedowns/reports.ts'
import { admitDesk, readDeskForm } from '../frame/admit-desk.ts'
import { askedValue } from '../frame/asked-value.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { ReportsPage } from './reports-page.tsx'

const pageLength = 50
const states = ['open', 'closed'] as const

/** `GET /desk/reports`: what readers report, the newest first; the open ones, or the closed ones. One query. */
export async function getDeskReports(c: DeskContext): Promise<Response> {
  const visit = await admitDesk(c, siteMap.deskReports)
  const state = askedValue(c, 'state', (text) => states.find((known) => known === text) ?? null)
  const after = askedValue(c, 'after', parseRowId)
  const shown = state ?? 'open'
  const further = periodsIn(c.env).map(({ d1 }) => openDatabase(d1))
  const { items, next } = await readReports(
    openDatabase(c.env.DB),
    shown,
    pageLength,
    after,
    further,
  )
  return c.html(ReportsPage({ ...visit, reports: items, state: shown, next }))
}

/** `POST /desk/reports/ID/close`. */
export async function postDeskReportClosed(c: DeskContext): Promise<Response> {
  const { access } = await readDeskForm(c, siteMap.deskCloseReport)
  const id = parseRowId(c.req.param('id') ?? '')
  const closing = { by: access.name, at: new Date() }
  if (id === null || !(await closeReport(openDatabase(c.env.DB), id, closing)))
    throw new Refusal('not_found')
  return c.redirect(siteMap.deskReports.path, 303)
}
