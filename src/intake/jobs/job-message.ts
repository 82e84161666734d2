import * as v from 'valibot'

/** A nudge to go on with a job. All else about it is in the database. */
export type JobMessage = v.InferOutput<typeof jobMessageForm>

export const jobMessageForm = v.object({ job: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) })
