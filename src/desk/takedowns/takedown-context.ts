import type { Access } from '../../access/access.ts'
import type { TakedownContext } from '../../intake/take-down.ts'
import { deskContextOf } from '../frame/desk-context.ts'
import type { DeskContext } from '../frame/desk-env.ts'

/** What takedowns need, as who is signed in at the desk has it. */
export function takedownContext(c: DeskContext, access: Access): TakedownContext {
  return { ...deskContextOf(c, access), d1: c.env.DB, bucket: c.env.RAW }
}
