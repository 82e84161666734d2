import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { token } from '../edge/serve.ts'

export type RealPage = { file: string; url: string; bytes: Uint8Array<ArrayBuffer> }

/**
 * Writes real pages as `npm run ingest` takes them: files, with a list of their addresses.
 *
 * @param from The folder with `news` and `fundus`.
 * @param at The folder to make.
 * @param count How many; after the last one, they are repeated under other sites. By default each one once.
 */
export function writeRealPages(from: string, at: string, count?: number): RealPage[] {
  mkdirSync(at)
  const known = ['news', 'fundus'].flatMap((set) => {
    const folder = join(resolve(from), set)
    const truth: { url: string | null; file: string }[] = JSON.parse(
      gunzipSync(readFileSync(join(folder, 'truth.json.gz'))).toString(),
    )
    return truth.map(({ url, file }) => ({
      url: url ?? `https://pages.example/${file}`,
      bytes: new Uint8Array(gunzipSync(readFileSync(join(folder, file)))),
    }))
  })
  const pages = Array.from({ length: count ?? known.length }, (_, number) => {
    const { url, bytes } = known[number % known.length] ?? { url: '', bytes: new Uint8Array() }
    const round = Math.floor(number / known.length)
    const address = new URL(url)
    // Another site: within one, rel=canonical would make the copies one article.
    if (round > 0) address.hostname = `copy${round}.${address.hostname}`
    return { file: `${String(number).padStart(5, '0')}.html`, url: address.href, bytes }
  })
  for (const { file, bytes } of pages) writeFileSync(join(at, file), bytes)
  writeFileSync(
    join(at, 'pages.tsv'),
    `path\turl\n${pages.map(({ file, url }) => `${file}\t${url}\n`).join('')}`,
  )
  return pages
}

/** Posts a folder of pages to a service with `npm run ingest`. */
export async function ingestFolder(folder: string, origin: string): Promise<void> {
  const command = spawn('npm', ['run', '--silent', 'ingest', '--', folder, '--to', origin], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, INGEST_TOKEN: token },
  })
  const [code] = (await once(command, 'exit')) as [number | null]
  if (code === null || code > 1) throw new Error(`npm run ingest ended with ${code}`)
}
