import { instant, maxAheadMilliseconds, type Moment } from '../article/day.ts'
import { Refusal } from '../http/problem.ts'

const earliest = '1600-01-01' // the first newspaper appeared in 1605

/**
 * Refuses a time that no article can have.
 *
 * @param name Of the property, for the detail.
 * @throws {Refusal} `request_invalid`.
 */
export function refuseUnlikelyTime(name: string, time: Moment, now: Date): void {
  const latest = instant(new Date(now.getTime() + maxAheadMilliseconds))
  if (time >= earliest && time <= latest) return
  const [side, limit] = time < earliest ? ['before', earliest] : ['after', latest]
  throw new Refusal('request_invalid', { detail: `${name}: ${time} is ${side} ${limit}`, limit })
}
