import * as v from 'valibot'
import { Refusal } from '../../http/problem.ts'
import { askedBlock, blockFormSchema } from '../../intake/asked-block.ts'
import { storedBlock, unblock } from '../../intake/stored-block.ts'
import { takeDownBlocked } from '../../intake/take-down-blocked.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { parseBlockedCursor, printBlockedCursor } from '../../store/blocked-articles.ts'
import { addBlock, readAddressBlocks } from '../../store/blocks/address-blocks.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { parseRowId } from '../../store/tables/row-id.ts'
import { admitDesk, readDeskForm } from '../frame/admit-desk.ts'
import { askedValue } from '../frame/asked-value.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { askedTakedown } from './asked-takedown.ts'
import { BlockPage, BlocksPage } from './blocks-page.tsx'
import { takedownContext } from './takedown-context.ts'

const pageLength = 50

/** `GET /desk/blocks`: the blocks, the newest first, and the form to make one. One query. */
export async function getDeskBlocks(c: DeskContext): Promise<Response> {
  const visit = await admitDesk(c, siteMap.deskBlocks)
  const { items, next } = await readAddressBlocks(
    openDatabase(c.env.DB),
    pageLength,
    askedValue(c, 'after', parseRowId),
  )
  return c.html(BlocksPage({ ...visit, blocks: items, next: next === null ? null : String(next) }))
}

/** `POST /desk/blocks`: makes one, and leads to its page. */
export async function postDeskBlock(c: DeskContext): Promise<Response> {
  const { access, form } = await readDeskForm(c, siteMap.deskMakeBlock)
  const asked = v.safeParse(blockFormSchema, {
    pattern: form.get('pattern'),
    reason: form.get('reason'),
  })
  if (!asked.success) throw new Refusal('request_invalid', { detail: asked.issues[0].message })
  const { pattern, reason } = askedBlock(asked.output)
  const facts = { ...pattern, reason, by: access.name, at: new Date() }
  const { id } = await addBlock(openDatabase(c.env.DB), facts)
  return c.redirect(href(siteMap.deskBlock, { id: String(id) }), 303)
}

/** `GET /desk/blocks/ID`: a block, how many stored articles it means, and the form to take them down. Two queries. */
export async function getDeskBlock(c: DeskContext): Promise<Response> {
  const visit = await admitDesk(c, siteMap.deskBlock)
  const block = await storedBlock(openDatabase(c.env.DB), c.req.param('id') ?? '')
  const cursor = askedValue(c, 'after', parseBlockedCursor)
  const { found, next } = await c.var.articles.blocked(block, cursor)
  const after = cursor && printBlockedCursor(cursor)
  return c.html(
    BlockPage({
      ...visit,
      block,
      articles: found.length,
      after,
      next: next && printBlockedCursor(next),
    }),
  )
}

/** `POST /desk/blocks/ID/remove`: takes one away. */
export async function postDeskUnblock(c: DeskContext): Promise<Response> {
  await readDeskForm(c, siteMap.deskUnblock)
  await unblock(openDatabase(c.env.DB), c.req.param('id') ?? '')
  return c.redirect(siteMap.deskBlocks.path, 303)
}

/** `POST /desk/blocks/ID/takedown`: takes some of its articles down, and leads to where the rest is. */
export async function postDeskBlockTakedown(c: DeskContext): Promise<Response> {
  const { access, form } = await readDeskForm(c, siteMap.deskTakeBlockDown)
  const block = await storedBlock(openDatabase(c.env.DB), c.req.param('id') ?? '')
  const after = form.get('after')
  const cursor = typeof after === 'string' ? parseBlockedCursor(after) : null
  const asked = askedTakedown(form, access)
  const { next } = await takeDownBlocked(takedownContext(c, access), block, asked, cursor)
  const path = href(siteMap.deskBlock, { id: String(block.id) })
  const place = next ? `?after=${encodeURIComponent(printBlockedCursor(next))}` : ''
  return c.redirect(path + place, 303)
}
