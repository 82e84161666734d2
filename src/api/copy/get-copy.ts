import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { siteMap } from '../../site/site-map.ts'
import { printCopyCursor } from '../../store/copy/copied-item.ts'
import { parseCopyKind } from '../../store/copy/copy-kinds.ts'
import { parseCursorOf, readCopy } from '../../store/copy/copy-store.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { optionalParameter } from '../ingest/optional-parameter.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { copyLines } from './copy-lines.ts'
import { copyPlaces } from './copy-places.ts'

/** Answers with a part of the copy of a kind, as lines of JSON; the last one tells where the next part begins. */
export async function getCopy(c: Context<IngestEnv>): Promise<Response> {
  const { name: by } = await admitReader(c, siteMap.copyOut)
  refuseUnknownParameters(c.req.queries(), siteMap.copyOut.query)
  const kind = parseCopyKind(c.req.param('kind') ?? '')
  if (!kind) throw new Refusal('not_found')
  const after = optionalParameter('after', c.req.queries('after'), (text) =>
    parseCursorOf(kind, text),
  )
  const lines = await copyLines(readCopy(copyPlaces(c.env, c.var.config.storage), kind, after))
  console.log(
    JSON.stringify({ event: 'exported', kind, after: after && printCopyCursor(after), by }),
  )
  return c.body(lines, 200, { ...caching.api(), 'content-type': 'application/x-ndjson' })
}
