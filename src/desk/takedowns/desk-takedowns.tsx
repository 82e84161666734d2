import { parseArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import { bringBack } from '../../intake/take-down.ts'
import { siteMap } from '../../site/site-map.ts'
import {
  parseRemovalCursor,
  printRemovalCursor,
  restorableUntil,
} from '../../store/takedowns/removals.ts'
import { admitDesk, readDeskForm } from '../frame/admit-desk.ts'
import { askedValue } from '../frame/asked-value.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { takedownContext } from './takedown-context.ts'
import { TakedownsPage } from './takedowns-page.tsx'

const pageLength = 50

/** `GET /desk/takedowns`: what was taken down, the newest first. One query. */
export async function getDeskTakedowns(c: DeskContext): Promise<Response> {
  const visit = await admitDesk(c, siteMap.deskTakedowns)
  const after = askedValue(c, 'after', parseRemovalCursor)
  const { items, next } = await c.var.articles.removals(pageLength, after)
  const { takedownRetentionDays: days } = c.var.config
  const now = new Date()
  const takedowns = items.map((one) => {
    const until = restorableUntil(one, days)
    return { ...one, restorableUntil: until && until > now ? until : null }
  })
  return c.html(
    TakedownsPage({ ...visit, takedowns, days, next: next && printRemovalCursor(next) }),
  )
}

/** `POST /desk/takedowns/ID/restore`: brings an article back. */
export async function postDeskRestore(c: DeskContext): Promise<Response> {
  const { access } = await readDeskForm(c, siteMap.deskRestore)
  const id = parseArticleId(c.req.param('id') ?? '')
  if (!id) throw new Refusal('not_found')
  await bringBack(takedownContext(c, access), id, access.name)
  return c.redirect(siteMap.deskTakedowns.path, 303)
}
