import type { Context } from 'hono'
import { printAddressPattern } from '../../article/address-pattern.ts'
import { caching } from '../../cache/policies.ts'
import { storedBlock, unblock } from '../../intake/stored-block.ts'
import { takeDownBlocked } from '../../intake/take-down-blocked.ts'
import { siteMap } from '../../site/site-map.ts'
import { parseBlockedCursor, printBlockedCursor } from '../../store/blocked-articles.ts'
import {
  addBlock,
  readAddressBlocks,
  type AddressBlock,
} from '../../store/blocks/address-blocks.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { parseRowId } from '../../store/tables/row-id.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import { chosen } from '../ingest/chosen.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { optionalParameter } from '../ingest/optional-parameter.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { refuseOtherThanJson } from '../translations/translation-form.ts'
import { readBlockForm } from './block-form.ts'
import { takedownContextOf } from './takedown-context-of.ts'

const pageLength = 100

/** Answers with the blocks, the newest first. One query. */
export async function listBlocks(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.blocks)
  refuseUnknownParameters(c.req.queries(), siteMap.blocks.query)
  const after = optionalParameter('after', c.req.queries('after'), parseRowId)
  const { items, next } = await readAddressBlocks(openDatabase(c.env.DB), pageLength, after)
  const answer = { blocks: items.map(printed), next: next === null ? null : String(next) }
  return c.json(answer, 200, caching.api())
}

/** Stores a block, and tells how many stored articles it means. */
export async function postBlock(c: Context<IngestEnv>): Promise<Response> {
  const { name: by } = await admitReader(c, siteMap.block)
  refuseUnknownParameters(c.req.queries(), siteMap.block.query)
  refuseOtherThanJson(c.req.header('content-type'))
  const { pattern, reason } = await readBlockForm(c.req.raw)
  const block = await addBlock(openDatabase(c.env.DB), { ...pattern, reason, by, at: new Date() })
  const { found, next } = await c.var.articles.blocked(pattern)
  const answer = { ...printed(block), articles: found.length, isAll: next === null }
  return c.json(answer, 201, caching.api())
}

/** Takes a block away; pages are taken again from the next one on. */
export async function deleteBlock(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.unblock)
  refuseUnknownParameters(c.req.queries(), siteMap.unblock.query)
  await unblock(openDatabase(c.env.DB), c.req.param('id') ?? '')
  return c.body(null, 204, caching.api())
}

/** Takes stored articles of a block down, a few at a time; `next` of the answer is `after` of the next request. */
export async function postBlockTakedown(c: Context<IngestEnv>): Promise<Response> {
  const { name: by } = await admitReader(c, siteMap.takeBlockDown)
  refuseUnknownParameters(c.req.queries(), siteMap.takeBlockDown.query)
  const reason = chosen('reason', c.req.queries('reason'), ['gone', 'legal'])
  const isErased = chosen('erase', c.req.queries('erase'), ['0', '1']) === '1'
  const after = optionalParameter('after', c.req.queries('after'), parseBlockedCursor)
  const block = await storedBlock(openDatabase(c.env.DB), c.req.param('id') ?? '')
  const asked = { reason, by, isErased }
  const { removed, next } = await takeDownBlocked(takedownContextOf(c), block, asked, after)
  const answer = { removed, isDone: next === null, next: next && printBlockedCursor(next) }
  return c.json(answer, 200, caching.api())
}

function printed(block: AddressBlock) {
  const { id, reason, by, at } = block
  return { id, pattern: printAddressPattern(block), reason, by, at }
}
