import type { IngestContext } from './ingest-context.ts'

/**
 * Makes the `note` of a context, which adds who sent the pages. What writes is loaded when there is something to write.
 */
export function signedNotes(
  d1: D1Database,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  { sender, now }: { sender: string; now: () => Date },
): IngestContext['note'] {
  return (notes) => {
    const signed = notes.map((note) => ({ ...note, sender }))
    const write = async () => {
      const { noteIntake } = await import('./note-intake.ts')
      await noteIntake(d1, signed, now())
    }
    ctx.waitUntil(write())
  }
}
