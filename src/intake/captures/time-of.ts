/** The time that a capture states, in a form that `Date` reads; `null` for others. */
export function timeOf(value: string | undefined): Date | null {
  const time = new Date(value ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time
}
