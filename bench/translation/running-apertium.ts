import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../test/browser/free-port.ts'

export type RunningApertium = {
  readonly url: string
  /** As the tool prints it; of a server that somebody else started nothing is known. */
  readonly version: string
  readonly stop: () => Promise<void>
}

const tool = fileURLToPath(new URL('../../tools/apertium.ts', import.meta.url))

/**
 * Takes the Apertium at `APERTIUM_URL`, or starts one on a free port of this machine.
 *
 * @throws What the tool says when it does not start: what to install, for one.
 */
export async function runningApertium(): Promise<RunningApertium> {
  const url = process.env['APERTIUM_URL']
  if (url) return { url, version: 'unknown', stop: () => Promise.resolve() }
  const port = await freePort()
  const server = spawn(process.execPath, ['--import', 'tsx', tool], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(server, 'close')
  const complaint = text(server.stderr)
  const version = await versionIn(server.stdout)
  if (version === null) throw new Error((await complaint).trim())
  const stop = async () => {
    server.kill()
    await closed
  }
  return { url: `http://127.0.0.1:${port}`, version, stop }
}

/** The last line that the tool prints once it answers; `null` when it ends before. */
async function versionIn(output: AsyncIterable<Buffer>): Promise<string | null> {
  let said = ''
  for await (const chunk of output) {
    said += chunk.toString()
    const version = /^Version:(.*)\n/m.exec(said)?.[1]?.trim()
    if (version !== undefined) return version
  }
  return null
}
