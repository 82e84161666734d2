import * as v from 'valibot'
import type { ArticleId } from '../article/article-address.ts'
import type { Database } from '../store/d1/database.ts'
import { rememberAnswers, rememberedAnswers } from '../store/translations/memory.ts'
import type { TranslationMemory } from '../translator/pipeline/ask-engine.ts'

const mark = v.pipe(v.number(), v.integer(), v.minValue(1))

const runsForm = v.array(
  v.variant('type', [
    v.strictObject({ type: v.literal('text'), value: v.string() }),
    v.strictObject({ type: v.literal('break') }),
    v.strictObject({ type: v.literal('open'), mark }),
    v.strictObject({ type: v.literal('close'), mark }),
    v.strictObject({ type: v.literal('kept'), mark }),
  ]),
)

/** The memory in the database, as a translation of one article uses it. What is no list of runs is not known. */
export function articleMemory(db: Database, id: ArticleId, now: () => Date): TranslationMemory {
  return {
    async get(keys) {
      const known = await rememberedAnswers(db, keys, now())
      return new Map([...known].flatMap(([key, json]) => entryOf(key, json)))
    },
    put(entries) {
      const answers = entries.map(({ key, runs }) => ({ key, runs: JSON.stringify(runs) }))
      return rememberAnswers(db, id, answers, now())
    },
  }
}

function entryOf(key: string, json: string): [string, v.InferOutput<typeof runsForm>][] {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), runsForm), json)
  return read.success ? [[key, read.output]] : []
}
