import { Refusal } from '../http/problem.ts'

/** The refusal of a body over the limit. */
export function tooLarge(limit: number, bytes?: number): Refusal {
  const detail = `The page is over the limit of ${limit} bytes`
  return new Refusal('body_too_large', { detail, limit, ...(bytes === undefined ? {} : { bytes }) })
}
