import type { Access } from '../../access/access.ts'
import { Refusal } from '../../http/problem.ts'
import { takedownNote, type AskedTakedown } from '../../intake/take-down.ts'

/**
 * Reads what a form asks for that takes articles down.
 *
 * @throws {Refusal} `request_invalid`.
 */
export function askedTakedown(form: FormData, { name: by }: Access): AskedTakedown {
  const reason = form.get('reason')
  if (reason !== 'gone' && reason !== 'legal')
    throw new Refusal('request_invalid', { detail: 'reason: gone or legal' })
  const note = takedownNote(form.getAll('note').filter((one) => typeof one === 'string'))
  return { reason, note, by, isErased: form.get('erase') === '1' }
}
