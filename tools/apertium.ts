import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { apertiumPairs } from '../src/translator/engines/apertium.ts'
import { whenOrphaned } from './when-orphaned.ts'

// `npm run apertium`: Debian's apertium-apy, a translation engine without a network, for this machine alone.
//
//   PORT                The port where it listens, by default 2737.
//   APERTIUM_MODES      The folder of the installed pairs, by default /usr/share/apertium/modes.
//   APERTIUM_MEMORY_MB  The address space of each of its processes, by default 512.

const port = Number(process.env['PORT'] ?? 2737)
const modes = process.env['APERTIUM_MODES'] ?? '/usr/share/apertium/modes'
const memoryKilobytes = Number(process.env['APERTIUM_MEMORY_MB'] ?? 512) * 1024
const url = `http://127.0.0.1:${port}`
const packages = ['apertium-apy', 'apertium-eng-spa', 'apertium-isl-eng']
const python = '/usr/bin/python3' // Debian's, as its packages are for that one
const secondsToStart = 20

// apertium-apy has no setting for the address and would listen on all of them. A line on standard output says that it
// listens. Standard input ends with this program, even when that is killed, and the server ends with it.
const localServer = `
import os, threading
import tornado.httpserver
bind = tornado.httpserver.HTTPServer.bind
def bind_here(self, port):
    bind(self, port, '127.0.0.1')
    print('listening', flush=True)
tornado.httpserver.HTTPServer.bind = bind_here
threading.Thread(target=lambda: (os.read(0, 1), os._exit(0)), daemon=True).start()
from apertium_apy.apy import main
main()
`

await main()

async function main(): Promise<void> {
  if (!existsSync('/usr/bin/apertium-apy') || !existsSync(`${modes}/spa-eng.mode`)) {
    fail(
      `Apertium is not installed. On Debian and Ubuntu: apt-get install -y ${packages.join(' ')}`,
    )
  }
  const server = start()
  const stop = () => void server.stdin?.end()
  process.on('SIGINT', stop).on('SIGTERM', stop).on('exit', stop)
  whenOrphaned(stop)
  const errors = warningsOf(server)
  const isListening = server.stdout && (await firstLine(server.stdout, secondsToStart))
  if (!isListening) {
    stop()
    fail(
      errors.some((line) => line.includes('Address already in use'))
        ? `Port ${port} is taken. Choose another, e.g.: PORT=${port + 1} npm run apertium`
        : `Apertium does not start:\n${errors.join('\n')}`,
    )
  }
  server.on('exit', (code) => process.exit(code ?? 0))

  const pairs = await apertiumPairs({ url }, AbortSignal.timeout(secondsToStart * 1000))
  const names = pairs.filter(({ source }) => source.length === 3)
  console.log(`Apertium: ${url}, for this machine only. Stop with Ctrl+C`)
  console.log(`Pairs:    ${names.map(({ source, target }) => `${source}-${target}`).join(', ')}`)
  console.log(`Version:  ${versions()}`)
  console.log(`Use it:   APERTIUM_URL=${url} npm start`)
}

function start(): ChildProcess {
  const limited = 'ulimit -v "$1" && shift && exec "$@"'
  const server = [python, '-c', localServer, modes, '--port', String(port)]
  return spawn('/bin/sh', ['-c', limited, 'sh', String(memoryKilobytes), ...server], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
  })
}

// It logs a line for each request; only warnings and errors are of interest. Kept for the case that it does not start.
function warningsOf(server: ChildProcess): string[] {
  const lines: string[] = []
  if (!server.stderr) return lines
  createInterface(server.stderr).on('line', (line) => {
    if (/^\[I|Unable to import|not installed/.test(line)) return
    if (lines.length < 100) lines.push(line)
    if (/^\[[WE]/.test(line)) console.error(line)
  })
  return lines
}

/** The first line of an output, or `null` when it ends or is silent for so long. */
function firstLine(output: Readable, seconds: number): Promise<string | null> {
  return new Promise((resolve) => {
    const lines = createInterface(output)
    lines.once('line', resolve).once('close', () => resolve(null))
    setTimeout(() => resolve(null), seconds * 1000).unref()
  })
}

function versions(): string {
  const query = ['--show', '--showformat', '${Package} ${Version}, ', ...packages]
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' })
  return stdout?.replace(/, $/, '') || 'unknown'
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
