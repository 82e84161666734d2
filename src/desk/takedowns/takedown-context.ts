import type { Access } from '../../access/access.ts'
import type { TakedownContext } from '../../intake/take-down.ts'
import { databasesIn } from '../../store/periods/databases.ts'
import { deskContextOf } from '../frame/desk-context.ts'
import type { DeskContext } from '../frame/desk-env.ts'

/** What takedowns need, as who is signed in at the desk has it. */
export function takedownContext(c: DeskContext, access: Access): TakedownContext {
  return { ...deskContextOf(c, access), databases: databasesIn(c.env), bucket: c.env.RAW }
}
