import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { basename, extname } from 'node:path'
import { href } from '../src/site/address.ts'
import { siteMap } from '../src/site/site-map.ts'

type Sample = { file: string; url: string; contentType: string }

// The origin of the pictures in the sample pages, as they are written.
const writtenPictureOrigin = 'http://127.0.0.1:8788'
const pictureTypes: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.png': 'image/png',
}

/** Serves the samples' pictures in place of their outlets, so that no request leaves the machine. */
export function servePictures(port: number): Server {
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', writtenPictureOrigin).pathname)
    const file = `samples/pictures/${name}`
    const type = pictureTypes[extname(name)]
    if (!type || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' })
    response.end(readFileSync(file))
  })
  return server.listen(port, '127.0.0.1')
}

/**
 * Posts every sample page to the ingest route, as a scraper would, and its translation to the translations' route, as a
 * translator would. Prints one line for each. A request that is refused prints its code and stops nothing.
 *
 * @param pictureOrigin Replaces the origin of the pictures in the pages.
 * @returns The addresses of the articles' pages, in the order of `samples/index.json`.
 */
export async function postSamples(
  siteUrl: string,
  token: string,
  pictureOrigin: string,
): Promise<string[]> {
  const samples = JSON.parse(readFileSync('samples/index.json', 'utf8')) as Sample[]
  const authorization = `Bearer ${token}`
  const addresses: string[] = []
  for (const { file, url, contentType } of samples) {
    const response = await fetch(
      `${siteUrl}${siteMap.ingest.path}?url=${encodeURIComponent(url)}`,
      {
        method: 'POST',
        headers: { authorization, 'content-type': contentType },
        body: withPicturesAt(readFileSync(`samples/${file}`), pictureOrigin),
      },
    )
    const answer = (await response.json()) as {
      status: string
      id?: string
      url?: string
      title: string
      code?: string
    }
    console.log(`${answer.code ?? answer.status}\t${file}\t${answer.title}`)
    const translated = answer.id && (await putTranslation(siteUrl, authorization, answer.id, file))
    const address = translated || answer.url
    if (address) addresses.push(address)
  }
  return addresses
}

const translationLang = 'en'

/** Returns the address of the page in that language; `null` if there is none. */
async function putTranslation(
  siteUrl: string,
  authorization: string,
  id: string,
  page: string,
): Promise<string | null> {
  const file = `translations/${basename(page, '.html')}.${translationLang}.json`
  if (!existsSync(`samples/${file}`)) return null
  const body = readFileSync(`samples/${file}`, 'utf8')
  const response = await fetch(siteUrl + href(siteMap.translation, { id, lang: translationLang }), {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/json' },
    body,
  })
  const { segments } = JSON.parse(body) as { segments: { title: string } }
  const { code, url = null } = (await response.json().catch(() => ({}))) as Answer
  const outcome = response.ok ? 'translated' : (code ?? response.status)
  console.log(`${outcome}\t${file}\t${segments.title}`)
  return url
}

type Answer = { code?: string; url?: string | null }

// The pages have several encodings, so they are read as latin1, which maps each byte to one character and back.
function withPicturesAt(page: Buffer, origin: string): Uint8Array<ArrayBuffer> {
  const moved = page.toString('latin1').replaceAll(writtenPictureOrigin, origin)
  return new Uint8Array(Buffer.from(moved, 'latin1'))
}
