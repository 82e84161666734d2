import * as v from 'valibot'
import { JobFault } from './job-kind.ts'

/**
 * Checks what a job's row holds.
 *
 * @throws {JobFault} `job_invalid`.
 */
export function checked<Value>(form: v.GenericSchema<unknown, Value>, value: unknown): Value {
  const result = v.safeParse(form, value)
  if (result.success) return result.output
  throw new JobFault('job_invalid')
}
