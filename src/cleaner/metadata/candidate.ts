import type { Evidence } from '../page/evidence.ts'
import { note, type Trace } from '../page/trace.ts'
import { fieldScales } from '../vocabulary/field-scales.ts'

/** A field that is chosen among candidates. */
export type FieldName = keyof typeof fieldScales

type Scales = typeof fieldScales

/**
 * A value that a field may have.
 *
 * - `source` is where the page gives it, a row of the field's scale.
 * - `signs` are what speaks for or against it: true, false, or a strength from 0 to 1. Signs left out are false.
 */
export type Candidate<Field extends FieldName, Value = string> = {
  value: Value
  source: keyof Scales[Field]['sources'] & string
  signs: { readonly [Sign in keyof Scales[Field]['signs']]?: number | boolean }
}

/** The sum of a candidate's weights in the scale of its field. */
export function scoreOf<Field extends FieldName, Value>(
  field: Field,
  { source, signs }: Candidate<Field, Value>,
): number {
  const scale: Scale = fieldScales[field]
  const given: Signs = signs
  let total = scale.sources[source] ?? 0
  for (const name in given) total += (scale.signs[name] ?? 0) * Number(given[name] ?? 0)
  return total
}

/** What a score is made of, the strongest first. */
function reasonsOf<Field extends FieldName, Value>(
  field: Field,
  { source, signs }: Candidate<Field, Value>,
): { name: string; weight: number }[] {
  const scale: Scale = fieldScales[field]
  const given: Signs = signs
  const reasons = [{ name: source as string, weight: scale.sources[source] ?? 0 }]
  for (const [name, weight] of Object.entries(scale.signs)) {
    const strength = Number(given[name] ?? 0)
    if (strength !== 0) reasons.push({ name, weight: weight * strength })
  }
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

type Scale = { sources: Weights; signs: Weights }
type Signs = Readonly<Record<string, number | boolean | undefined>>
type Weights = Readonly<Record<string, number>>

const reasonsNoted = 3

/**
 * Chooses the candidate with the highest score; of equals, the first. Notes its three strongest reasons in the trace. A
 * score of 0 is that of no value: without a candidate above it, the result is `null`.
 *
 * @param print Prints a value for the trace.
 */
export function choose<Field extends FieldName, Value>(
  field: Field,
  candidates: readonly Candidate<Field, Value>[],
  trace: Trace,
  print: (value: Value) => string = String,
): Candidate<Field, Value> | null {
  let best: Candidate<Field, Value> | null = null
  let highest = 0
  for (const candidate of candidates) {
    const score = scoreOf(field, candidate)
    if (score <= highest) continue
    best = candidate
    highest = score
  }
  if (trace.evidence) addCandidates(field, candidates, best, trace.evidence, print)
  if (!best) return null
  const reasons = reasonsOf(field, best)
    .slice(0, reasonsNoted)
    .map(({ name, weight }) => `${name} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`)
  note(trace, field, 'chose', reasons.join(', '), print(best.value))
  return best
}

const maxCandidates = 40 // of one field; a page may list hundreds of names or times
const maxValue = 300 // characters

/** Keeps the candidates of a field with their scores, the best first. */
function addCandidates<Field extends FieldName, Value>(
  field: Field,
  candidates: readonly Candidate<Field, Value>[],
  best: Candidate<Field, Value> | null,
  { fields }: Evidence,
  print: (value: Value) => string,
): void {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(field, candidate) }))
  const ordered = scored.toSorted(
    (one, other) =>
      Number(other.candidate === best) - Number(one.candidate === best) || other.score - one.score,
  )
  const described = ordered.slice(0, maxCandidates).map(({ candidate, score }) => ({
    value: print(candidate.value).slice(0, maxValue).toWellFormed(),
    source: candidate.source as string,
    score,
    reasons: reasonsOf(field, candidate),
    isChosen: candidate === best,
  }))
  fields.push({ field, candidates: described })
}
