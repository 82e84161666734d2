import { Refusal } from '../../http/problem.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { closeReport, readReports } from '../../store/takedowns/reports.ts'
import { admitDesk, readDeskForm } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { ReportsPage } from './reports-page.tsx'

const pageLength = 50

/** `GET /desk/reports`: what readers report, the newest first; the open ones, or the closed ones. One query. */
export async function getDeskReports(c: DeskContext): Promise<Response> {
  const visit = await admitDesk(c, siteMap.deskReports)
  const state = c.req.query('state') === 'closed' ? 'closed' : 'open'
  const after = parseId(c.req.query('after') ?? '')
  const { items, next } = await readReports(openDatabase(c.env.DB), state, pageLength, after)
  return c.html(ReportsPage({ ...visit, reports: items, state, next }))
}

/** `POST /desk/reports/ID/close`. */
export async function postDeskReportClosed(c: DeskContext): Promise<Response> {
  const { access } = await readDeskForm(c, siteMap.deskCloseReport)
  const id = parseId(c.req.param('id') ?? '')
  const closing = { by: access.name, at: new Date() }
  if (id === null || !(await closeReport(openDatabase(c.env.DB), id, closing)))
    throw new Refusal('not_found')
  return c.redirect(siteMap.deskReports.path, 303)
}

function parseId(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
