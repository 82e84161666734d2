import type { Access } from '../../access/access.ts'
import { rawBucketOf, type IngestContext } from '../../intake/ingest-context.ts'
import { signedNotes } from '../../intake/signed-notes.ts'
import type { DeskContext } from './desk-env.ts'

/** What the intake needs, as who is signed in at the desk has it. */
export function deskContextOf(
  { env, executionCtx, var: { articles, config, purge, relate, nudge } }: DeskContext,
  { name, source }: Access,
): IngestContext {
  const rawBucket = rawBucketOf(env.RAW, config)
  const now = () => new Date()
  const note = signedNotes(env.DB, executionCtx, { sender: name, now })
  return { articles, config, sender: { name, source }, rawBucket, purge, relate, nudge, note, now }
}
