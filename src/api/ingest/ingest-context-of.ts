import type { Context } from 'hono'
import type { Access } from '../../access/access.ts'
import { rawBucketOf, type IngestContext, type Sender } from '../../intake/ingest-context.ts'
import { signedNotes } from '../../intake/signed-notes.ts'
import type { IngestEnv } from './ingest-env.ts'

/**
 * Who was admitted, as the intake knows them.
 *
 * @throws {Error} Nobody was, which no route may forget.
 */
export function senderOf(access: Access | undefined): Sender {
  if (!access) throw new Error('Cannot take pages of nobody')
  return { name: access.name, source: access.source }
}

/** What the intake needs, as a request has it. */
export function ingestContextOf({
  env,
  executionCtx,
  var: { access, articles, config, purge, relate, nudge },
}: Context<IngestEnv>): IngestContext {
  const rawBucket = rawBucketOf(env.RAW, config)
  const sender = senderOf(access)
  const now = () => new Date()
  const note = signedNotes(env.DB, executionCtx, { sender: sender.name, now })
  return { articles, config, sender, rawBucket, purge, relate, nudge, note, now }
}
