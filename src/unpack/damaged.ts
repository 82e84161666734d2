import { Refusal } from '../http/problem.ts'

/** The refusal of packed data that does not unpack. */
export function damaged(coding: string, fault: string): Refusal {
  return new Refusal('body_unreadable', { detail: `Cannot unpack ${coding}: ${fault}` })
}
