import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { mirrored } from '../../notify/periods-told.ts'
import { siteMap } from '../../site/site-map.ts'
import { parseCopyKind } from '../../store/copy/copy-kinds.ts'
import { CopyFault, writeCopy } from '../../store/copy/copy-store.ts'
import type { WrittenCopy } from '../../store/copy/write-copied-articles.ts'
import { bodies } from '../body/body-budget.ts'
import { readBody } from '../body/read-body.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { copyLimits } from './copy-limits.ts'
import { copyPlaces } from './copy-places.ts'

/** Writes lines of a copy, all or none. Answers with how many were written and how many were there already. */
export async function postCopy(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.copyIn)
  refuseUnknownParameters(c.req.queries(), siteMap.copyIn.query)
  const kind = parseCopyKind(c.req.param('kind') ?? '')
  if (!kind) throw new Refusal('not_found')
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-ndjson')
    throw new Refusal('unsupported_media_type', {
      detail: 'Content-Type must be application/x-ndjson',
    })
  const lines = await readLines(c.req.raw)
  const { written, present, changes } = await writeCopy(
    copyPlaces(c.env, c.var.config.storage),
    kind,
    lines,
    new Date(),
  ).catch(asInvalid)
  if (changes.length > 0) await c.var.purge(...changes)
  if (kind === 'receivers') await mirrored(c.env)
  c.set('operation', { event: 'copied', outcome: `${kind}: ${written} of ${lines.length}` })
  return c.json({ written, present }, 200, caching.api())
}

async function readLines(request: Request): Promise<unknown[]> {
  const body = bodies.open()
  try {
    const text = new TextDecoder().decode(await readBody(request, body))
    const lines = text.split('\n').filter((line) => line !== '')
    if (lines.length > copyLimits.lines)
      throw new Refusal('request_invalid', {
        detail: `There are ${lines.length} lines, over the limit of ${copyLimits.lines}`,
        limit: copyLimits.lines,
      })
    return lines.map(parsedLine)
  } finally {
    body.release()
  }
}

function parsedLine(line: string, at: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw invalidLine(at + 1, 'not JSON')
  }
}

function invalidLine(line: number, fault: string): Refusal {
  return new Refusal('request_invalid', { detail: `Line ${line}: ${fault}`, line })
}

function asInvalid(error: unknown): WrittenCopy {
  if (error instanceof CopyFault) throw invalidLine(error.line, error.message)
  throw error
}
