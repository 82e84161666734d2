import { describe, expect, it } from 'vitest'
import { unstable_readConfig } from 'wrangler'

type Counter = { name: string; namespace_id: string; simple: { limit: number; period: number } }
type Settings = {
  name: string
  vars: Record<string, string>
  d1_databases: { binding: string; database_name: string }[]
  ratelimits: Counter[]
} & Record<'version_metadata' | Inherited, unknown>
type Inherited = 'cache' | 'exports' | 'triggers' | 'observability' | 'compatibility_flags'

const config = (env?: string) =>
  unstable_readConfig({ config: 'wrangler.toml', env }) as unknown as Settings
const nameless = config()
const all = [nameless, config('staging'), config('production')]

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

describe('the environments', () => {
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
