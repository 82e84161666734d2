import { parseArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import { takeDown } from '../../intake/take-down.ts'
import { articleSelection } from '../../site/article-selection.ts'
import { siteMap } from '../../site/site-map.ts'
import { parseListCursor } from '../../store/tables/list-cursor.ts'
import { admitDesk, readDeskForm } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { ArticlesPage } from './articles-page.tsx'
import { askedTakedown } from './asked-takedown.ts'
import { takedownContext } from './takedown-context.ts'

const pageLength = 50

/**
 * `GET /desk/articles`: the articles that filters mean, the newest first. Filters that cannot be read are named above
 * the form that has them, 400.
 */
export async function getDeskArticles(c: DeskContext): Promise<Response> {
  const visit = await admitDesk(c, siteMap.deskArticles)
  const unread: string[] = []
  const read = <Value,>(name: string, parse: (text: string) => Value | null): Value | null => {
    const text = c.req.query(name)?.trim() ?? ''
    const value = text === '' ? null : parse(text)
    if (text !== '' && value === null) unread.push(name)
    return value
  }
  const selection = articleSelection(read)
  if (selection === 'removed') return c.redirect(siteMap.deskTakedowns.path, 303)
  const after = read('after', parseListCursor)
  const { searchParams: given } = new URL(c.req.url)
  if (unread.length > 0) return c.html(ArticlesPage({ ...visit, found: null, given, unread }), 400)
  const { list, filter } = selection
  const found = await c.var.articles.states(list, pageLength, after, filter)
  return c.html(ArticlesPage({ ...visit, found, given, unread }))
}

/** `POST /desk/articles/ID/takedown`: takes one down, and leads to what was taken down. */
export async function postDeskTakedown(c: DeskContext): Promise<Response> {
  const { access, form } = await readDeskForm(c, siteMap.deskTakeDown)
  const id = parseArticleId(c.req.param('id') ?? '')
  if (!id) throw new Refusal('not_found')
  await takeDown(takedownContext(c, access), id, askedTakedown(form, access))
  return c.redirect(siteMap.deskTakedowns.path, 303)
}
