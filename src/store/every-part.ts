/**
 * Does the parts of a job one after another. If one fails, the others are still done.
 *
 * @throws {AggregateError} After the last part, with the errors of those that failed.
 */
export async function everyPart(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = []
  for (const part of parts) {
    try {
      await part()
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('; '))
}
