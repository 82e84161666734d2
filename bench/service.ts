import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { token } from './edge/serve.ts'
import { inventedAddress, inventedPage } from './invented-page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = fileURLToPath(new URL('service-process.ts', import.meta.url))
const secondsToStart = 30

/** What the process of a service is told: a bundle's file, where to listen, where its data is, and settings. */
export type ServiceOrder = {
  script: string
  port: number
  state: string
  /** In place of those of `wrangler.toml`. */
  variables?: Readonly<Record<string, string>>
}

/** The built Worker over a local database, in processes that can be killed. */
export class Service {
  readonly #order: ServiceOrder
  #host: ChildProcess | null = null
  /** The process of workerd. */
  pid = 0

  constructor(order: ServiceOrder) {
    this.#order = order
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#order.port}`
  }

  /** @throws {Error} It did not say that it is ready within 30 seconds. */
  async start(): Promise<void> {
    this.#host = fork(program, [JSON.stringify(this.#order)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'], // the log of every request is not wanted
    })
    const [pid] = (await once(this.#host, 'message')) as [number]
    this.pid = pid
    for (let attempt = 0; attempt < secondsToStart * 20; attempt++) {
      const answer = await fetch(`${this.origin}/healthz`).catch(() => null)
      if (answer?.ok) return
      await sleep(50)
    }
    throw new Error(`Cannot start the service: no answer within ${secondsToStart} seconds`)
  }

  /** Ends it as a power cut would: no process of it gets to do anything more. */
  async kill(): Promise<void> {
    process.kill(this.pid, 'SIGKILL')
    await this.#end('SIGKILL')
  }

  /** Runs the cron once, as if it was due at a time. */
  async runCron(at: Date): Promise<void> {
    if (!this.#host) return
    const isDone = once(this.#host, 'message')
    this.#host.send(at.getTime())
    await isDone
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (!this.#host) return
    const ended = once(this.#host, 'exit')
    this.#host.kill(signal)
    await ended
    this.#host = null
  }

  /**
   * Posts an edition of an invented story, which replaces the one before in every case. Rejects when the connection
   * breaks.
   */
  post(number: number, edition: number): Promise<Response> {
    const address = encodeURIComponent(inventedAddress(number))
    return fetch(`${this.origin}/ingest?force=1&url=${address}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/html; charset=utf-8' },
      body: inventedPage(number, edition),
    })
  }
}

/**
 * Brings the local database in a folder up to date.
 *
 * @throws {Error} With what wrangler said, when it could not.
 */
export function migrate(state: string): void {
  const wrangler = 'node_modules/wrangler/bin/wrangler.js'
  const apply = ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state]
  const { status, said } = run(wrangler, ...apply)
  if (status !== 0) throw new Error(`Cannot migrate the database in ${state}: ${said}`)
}

/** Lets `npm run doctor` look at a local database that nobody uses. Its last line has the number of findings. */
export function doctorsVerdict(state: string): string {
  const { said } = run('tools/doctor.ts', '--state', state)
  return said.trim().split('\n').slice(-3).join('; ')
}

function run(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  })
  if (error) throw error
  return { status, said: stdout || stderr }
}
