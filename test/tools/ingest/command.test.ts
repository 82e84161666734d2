import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { outcomes, stubSite } from './stub-site.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Starts `npm run ingest` in a folder. */
function command(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/ingest.ts', ...args], {
    env: { ...process.env, INIT_CWD: folder, INGEST_TOKEN: 'secret' },
  })
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(
    ([[code], stdout, stderr]) => ({ code: code as unknown, stdout, stderr }),
  )
  return { child, ended }
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ url: `https://tern.example/${at}`, html: `<p>${at}` }),
  ).join('\n')

describe('npm run ingest', () => {
  it('posts all pages, and exits with a table of what was refused', async () => {
    const { url, calls } = await stubSite((call) => ({
      status: 200,
      body: outcomes(
        ...call.lines.map(({ url: one }) => (one.endsWith('/7') ? 'no_article' : 'created')),
      ),
    }))
    const folder = temporaryFolder({ 'in/pages.ndjson': lines(70), 'in/a.html': '<p>a' })

    const { code, stdout, stderr } = await command(folder, 'in', '--to', url).ended

    expect(code).toBe(1)
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      '71 pages: 69 created, 2 refused',
      '      1  refused  url_missing',
      '         e.g.     in/a.html  Give a list of files and addresses with --urls',
      '      1  refused  no_article',
      '         e.g.     in/pages.ndjson line 8  https://tern.example/7',
    ])
    expect(stderr).toContain('100 %  71 pages')
    expect(calls.flatMap((call) => call.lines)).toHaveLength(70)
  })

  it('goes on where it was interrupted, and sends nothing twice', async () => {
    const folder = temporaryFolder({ 'many.jsonl': lines(200) })
    let interrupt = () => {}
    const { url, calls } = await stubSite((call, number) => {
      if (number === 2) interrupt()
      return { status: 200, body: outcomes(...call.lines.map(() => 'created')) }
    })
    const args = ['*.jsonl', '--to', url, '--concurrency', '1']
    const first = command(folder, ...args)
    interrupt = () => first.child.kill('SIGINT')

    const interrupted = await first.ended
    const before = calls.length
    const again = await command(folder, ...args).ended

    expect(interrupted.code).toBe(130)
    expect(before).toBeLessThan(7)
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Goes on after \d+ pages/),
    })
    const urls = calls.flatMap((call) => call.lines.map((line) => line.url))
    expect(urls).toHaveLength(200)
    expect(new Set(urls).size).toBe(200)
  })

  it('cleans without a site on --dry-run', async () => {
    const prose =
      '<p>The ferry to the outer islands was late again on Monday, and many people waited at the quay for hours until the captain came.</p>'
    const page = `<html lang=en><title>Ferry late</title><article><h1>Ferry late</h1>${prose}<p>The captain said that the fog had been too thick to see the buoys, and that nobody could have known it in the morning.</article>`
    const folder = temporaryFolder({
      'a.html': page,
      'b.html': '<p>short',
      'pages.csv':
        'a.html,https://tern.example/news/ferry-late\nb.html,https://tern.example/news/b\n',
    })

    const { code, stdout } = await command(folder, '.', '--dry-run', '--to', 'http://127.0.0.1:9')
      .ended

    expect(code).toBe(1)
    expect(stdout).toMatch(/^2 pages: 1 refused, 1 cleaned\n/)
  })

  it.each([
    [['none'], 'There is no none'],
    [['.', '--dry-run'], 'There is no page in these files'],
    [['--to', 'x', '.'], 'Not an address'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await command(temporaryFolder(), ...args).ended

    expect(code).toBeGreaterThan(0)
    expect(stderr).toContain(message)
  })
})
