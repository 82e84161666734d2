import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { d1Blocks, nextPeriod } from '../../tools/d1-blocks.ts'
import { fakePlatform } from './fake-platform.ts'

/**
 * Runs `npm run deploy` against a local server in place of the platform's API. It knows the given databases, no queue,
 * no bucket and no Worker.
 *
 * @returns The requests of wrangler.
 */
async function deploy(databases: readonly string[], ...options: string[]): Promise<string[]> {
  const platform = await fakePlatform(new Map(databases.map((name) => [name, null])))
  const run = spawn('npm', ['run', '--silent', 'deploy', '--', ...options], {
    stdio: 'ignore',
    env: { ...process.env, ...platform.environment },
  })
  const [code] = await once(run, 'close')
  platform.close()
  expect(code).not.toBe(0) // as the server answered something with 404
  return platform.asked
}

const isUpload = (call: string) => call.includes('/workers/')
const isMigration = (call: string) => call.startsWith('POST /d1/database/')

describe('npm run deploy', () => {
  it('migrates an existing database before it uploads the version that needs it', async () => {
    const asked = await deploy(['limited-times', 'limited-times-staging'])

    expect(asked.find(isMigration)).toMatch(/\/limited-times(?!-)/)
    expect(asked.some(isUpload)).toBe(false)
  })

  // The database of another environment is none of its own.
  it('uploads first where no database exists, as the upload creates it, the bucket and the queues', async () => {
    const asked = await deploy(['limited-times'], '--env', 'staging')
    const created = asked.filter((call) =>
      /^POST \/(?:d1\/database|r2\/buckets|queues) /.test(call),
    )

    expect(asked.at(-1)).toMatch(/^PUT \/workers\/scripts\/limited-times-staging$/)
    expect(created.toSorted()).toEqual([
      'POST /d1/database limited-times-staging',
      'POST /queues limited-times-staging-ingest',
      'POST /queues limited-times-staging-ingest-dead',
      'POST /queues limited-times-staging-translations',
      'POST /queues limited-times-staging-translations-dead',
      'POST /r2/buckets limited-times-staging-raw',
    ])
    expect(asked.some(isMigration)).toBe(false)
  })
})

describe('npm run deploy of a site with databases by period', () => {
  const year = new Date().getUTCFullYear()
  const root = mkdtempSync(join(tmpdir(), 'limited-times-deploy-'))
  afterAll(() => rmSync(root, { recursive: true }))

  // A project of its own, with a Worker that needs no build.
  mkdirSync(join(root, 'tools'))
  for (const name of ['deploy', 'deploy-steps', 'd1-blocks', 'environment-option'])
    copyFileSync(`tools/${name}.ts`, join(root, 'tools', `${name}.ts`))
  for (const name of ['node_modules', 'src', 'migrations', 'package.json'])
    symlinkSync(resolve(name), join(root, name))
  writeFileSync(join(root, 'worker.js'), "export default { fetch: () => new Response('') }")
  const block = (binding: string, name: string) =>
    `[[d1_databases]]\nbinding = "${binding}"\ndatabase_name = "${name}"\nmigrations_dir = "migrations"\n`
  writeFileSync(
    join(root, 'wrangler.toml'),
    [
      'name = "times"\nmain = "worker.js"\nno_bundle = true\ncompatibility_date = "2026-11-02"\n',
      block('DB', 'times'),
      block(`DB_${year - 1}`, `times-${year - 1}`),
    ].join('\n'),
  )
  const migrations = (database: DatabaseSync | null | undefined) => {
    try {
      return database?.prepare('select count(*) as n from d1_migrations').get()?.['n']
    } catch {
      return 0
    }
  }

  async function deployPeriods(databases: Map<string, DatabaseSync | null>) {
    const platform = await fakePlatform(databases)
    const run = spawn(process.execPath, ['--import', 'tsx', 'tools/deploy.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...platform.environment },
    })
    const [output] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')])
    platform.close()
    return { output, asked: platform.asked }
  }

  it(
    'binds and creates the next ones, and uploads nothing if a migration fails',
    { timeout: 120_000 },
    async () => {
      const all = readFileSync('src/store/d1/migration-state.ts', 'utf8').match(/^ {2}'\d{4}_.*'/gm)
      const databases = new Map<string, DatabaseSync | null>([
        ['times', new DatabaseSync(':memory:')],
        [`times-${year - 1}`, null], // fails
      ])
      const { output, asked } = await deployPeriods(databases)

      const added = readFileSync(join(root, 'wrangler.toml'), 'utf8')
      const blocks = d1Blocks(added, '')
      const names = blocks.map(({ name }) => name)
      expect(blocks).toContainEqual(
        expect.objectContaining({ binding: `DB_${year}`, name: `times-${year}` }),
      )
      expect(
        nextPeriod(
          blocks.map(({ binding }) => binding),
          new Date(),
        ),
      ).toBe(null)
      expect(output).toContain('Commit the change')
      for (const name of names.slice(2)) expect(asked).toContain(`POST /d1/database ${name}`)
      expect(asked.some(isUpload)).toBe(false)
      expect(names.map((name) => migrations(databases.get(name)))).toEqual([
        all?.length,
        undefined,
        ...names.slice(2).map(() => 0),
      ])
    },
  )
})
