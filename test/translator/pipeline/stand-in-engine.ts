import type { Engine } from '../../../src/translator/engine.ts'
import type { Run } from '../../../src/translator/run.ts'
import { line, runs } from '../runs.ts'

/** An engine that answers as a test wants, and remembers what it was asked. */
export function standInEngine(
  answers: (line: string, count: number) => string | null,
  { on, ...changes }: Partial<Engine> & { on?: (lines: string[], count: number) => void } = {},
) {
  const requests: string[][] = []
  const engine: Engine = {
    name: 'stand-in',
    label: 'Stand-in',
    version: '1',
    kind: 'neural',
    limits: { segments: 10, characters: 1000, parallel: 2 },
    async translate({ segments }) {
      const lines = segments.map((segment) => line(segment.runs))
      requests.push(lines)
      const count = requests.length
      await Promise.resolve()
      on?.(lines, count)
      return lines.map((text) => {
        const answer = answers(text, count)
        return answer === null ? null : runs(answer)
      })
    },
    ...changes,
  }
  return { engine, requests }
}

/** A memory that lasts as long as a test. */
export function mapMemory() {
  const known = new Map<string, readonly Run[]>()
  return {
    known,
    get: (keys: readonly string[]) =>
      Promise.resolve(
        new Map(
          keys.flatMap((key) => {
            const found = known.get(key)
            return found ? [[key, found] as const] : []
          }),
        ),
      ),
    put: (entries: readonly { key: string; runs: readonly Run[] }[]) => {
      for (const { key, runs } of entries) known.set(key, runs)
      return Promise.resolve()
    },
  }
}
