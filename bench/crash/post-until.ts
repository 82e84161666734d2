import { anyOf, type Random } from '../random.ts'
import type { Service } from '../service.ts'
import type { Ledger } from './ledger.ts'

const senders = 8
const shareOfEditions = 0.25 // the others are stories that were never sent

/**
 * Posts stories and new editions of stories, eight at a time, until so many ingests are acknowledged in all. Then it
 * kills the service in the middle of the others.
 */
export async function postUntil(
  service: Service,
  ledger: Ledger,
  target: number,
  random: Random,
): Promise<void> {
  const inFlight = new Set<number>()
  let isDead = false

  async function send(): Promise<void> {
    while (!isDead) {
      const number = choose(ledger, inFlight, random)
      const edition = ledger.nextEdition(number)
      inFlight.add(number)
      try {
        const response = await service.post(number, edition)
        const answer = (await response.json()) as { url: string; revision: string }
        if (response.ok) ledger.acknowledge(number, edition, answer)
        else ledger.refused++
      } catch {
        ledger.breakOff(number, edition)
      }
      inFlight.delete(number)
      if (!isDead && ledger.acknowledged >= target) {
        isDead = true
        await service.kill()
      }
    }
  }

  await Promise.all(Array.from({ length: senders }, send))
}

let fresh = 0

function choose(ledger: Ledger, inFlight: ReadonlySet<number>, random: Random): number {
  if (ledger.stories > senders * 2 && random() < shareOfEditions) {
    const free = Array.from({ length: 4 }, () => Math.floor(random() * fresh)).filter(
      (number) => !inFlight.has(number),
    )
    if (free.length > 0) return anyOf(random, free)
  }
  return fresh++
}
