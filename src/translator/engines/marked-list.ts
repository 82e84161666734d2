import { EngineFault } from '../engine.ts'
import type { Run } from '../run.ts'
import { markedText, type MarkForm } from './mark-form.ts'

/**
 * Translates segments with an engine that takes a list of texts and answers with a list in the same order.
 *
 * @param askList Asks for the texts; what it gives need not be texts, nor as many. Not called for none.
 * @throws {EngineFault} `smaller` for a list that is not as long as what was sent, as nobody knows then which is which.
 *   One text that gets no or several texts has just no answer.
 */
export async function translateMarkedList(
  engine: string,
  segments: readonly (readonly Run[])[],
  form: MarkForm,
  askList: (texts: readonly string[]) => Promise<readonly unknown[]>,
): Promise<(Run[] | null)[]> {
  const texts = segments.map((runs) => markedText(runs, form))
  const sent = texts.flatMap((text) => text?.text ?? [])
  if (sent.length === 0) return texts.map(() => null)
  const answers = await askList(sent)
  if (answers.length !== sent.length) {
    if (sent.length === 1) return texts.map(() => null)
    const message = `Answer has ${answers.length} texts for ${sent.length}`
    throw new EngineFault(engine, 'smaller', message)
  }
  let next = 0
  return texts.map((text) => text && text.read(answers[next++]))
}
