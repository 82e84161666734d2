import { describe, expect, it } from 'vitest'
import { unstable_readConfig } from 'wrangler'

type Counter = { name: string; namespace_id: string; simple: { limit: number; period: number } }
type Settings = {
  name: string
  vars: Record<string, string>
  d1_databases: { binding: string; database_name: string }[]
  ratelimits: Counter[]
  queues: { producers: Producer[]; consumers: Consumer[] }
  r2_buckets: { binding: string; bucket_name: string }[]
  ai?: { binding: string }
} & Record<'version_metadata' | Inherited, unknown>
type Producer = { binding: string; queue: string }
type Consumer = { queue: string; dead_letter_queue?: string } & Record<string, unknown>
type Inherited = 'cache' | 'exports' | 'triggers' | 'observability' | 'compatibility_flags'

const config = (env?: string) =>
  unstable_readConfig({ config: 'wrangler.toml', env }) as unknown as Settings
const nameless = config()
const all = [nameless, config('staging'), config('production')]

const renamed = (queues: Settings['queues'], name: string) =>
  JSON.parse(JSON.stringify(queues).replaceAll('"limited-times-', `"${name}-`)) as unknown

describe.each(['staging', 'production'])('the environment %s', (name) => {
  const { vars, ...environment } = config(name)

  it('is a Worker of its own and knows its name', () => {
    expect(environment.name).toBe(`limited-times-${name}`)
    expect(vars['ENVIRONMENT']).toBe(name)
  })

  it('has every variable and binding again, as it inherits none', () => {
    expect(Object.keys(vars)).toEqual(['ENVIRONMENT', ...Object.keys(nameless.vars)])
    expect(environment.version_metadata).toEqual(nameless.version_metadata)
    expect(environment.d1_databases.map(({ binding }) => binding)).toEqual(['DB'])
    expect(environment.ratelimits.map(({ name, simple }) => ({ name, simple }))).toEqual(
      nameless.ratelimits.map(({ name, simple }) => ({ name, simple })),
    )
  })

  it('has the queues of the nameless one under names of its own', () => {
    expect(environment.queues).toEqual(renamed(nameless.queues, `limited-times-${name}`))
  })

  it('has the bucket of the nameless one under a name of its own', () => {
    expect(environment.r2_buckets).toEqual(
      nameless.r2_buckets.map(({ binding }) => ({
        binding,
        bucket_name: `limited-times-${name}-raw`,
      })),
    )
  })

  it('tells clients the limits that the platform counts', () => {
    const counted = environment.ratelimits.map(({ simple }) => String(simple.limit))

    expect([vars['INGEST_PER_MINUTE'], vars['SEARCH_PER_MINUTE']]).toEqual(counted)
  })

  it('inherits the rest', () => {
    const { cache, exports, triggers, observability, compatibility_flags } = environment

    expect({ cache, exports, triggers, observability, compatibility_flags }).toEqual({
      cache: nameless.cache,
      exports: nameless.exports,
      triggers: nameless.triggers,
      observability: nameless.observability,
      compatibility_flags: nameless.compatibility_flags,
    })
  })
})

describe('the queues', () => {
  const { producers, consumers } = nameless.queues
  it('are created by the upload, as each has a binding, those of dead letters too', () => {
    const names = consumers.map(({ queue }) => queue)
    const working = consumers.filter(({ queue }) => !queue.endsWith('-dead'))

    expect(producers.map(({ binding }) => binding)).toEqual([
      'TRANSLATION_QUEUE',
      'DEAD_TRANSLATIONS',
      'INGEST_QUEUE',
      'DEAD_INGESTS',
    ])
    expect(producers.map(({ queue }) => queue)).toEqual(names)
    expect(names).toEqual(working.flatMap(({ queue }) => [queue, `${queue}-dead`]))
    for (const consumer of consumers)
      expect(consumer.dead_letter_queue).toBe(
        working.includes(consumer) ? `${consumer.queue}-dead` : undefined,
      )
  })

  it('leave no value to a local run, where it differs from the platform’s', () => {
    const values = ['batch_size', 'batch_timeout', 'concurrency', 'retries'].map(
      (one) => `max_${one}`,
    )

    for (const consumer of consumers)
      for (const value of [...values, 'retry_delay'])
        expect(consumer[value]).toEqual(expect.any(Number))
  })
})

describe('the environments', () => {
  it('have the binding that needs a login in production only', () => {
    expect(all.map(({ ai }) => ai?.binding)).toEqual([undefined, undefined, 'AI'])
  })

  it('share no database and no counter', () => {
    const databases = all.map(({ d1_databases }) => d1_databases[0]?.database_name)
    const counters = all.flatMap(({ ratelimits }) => ratelimits.map((one) => one.namespace_id))

    expect(new Set(databases).size).toBe(3)
    expect(new Set(counters).size).toBe(6)
  })

  it('keep staging out of search engines', () => {
    expect(config('staging').vars).toMatchObject({
      INDEXING: 'noindex',
      CONTENT_SIGNAL: 'search=no, ai-train=no',
    })
  })
})
