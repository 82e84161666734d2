import type { Request } from './load.ts'
import type { Case } from './measure.ts'
import type { Peer } from './nginx.ts'
import { token, type Served } from './serve.ts'
import { samplePageBody, type Site } from './site.ts'

/** The servers, all at once. */
export type Servers = Record<
  'hello' | 'memory' | 'bareHit' | 'bareComposed' | 'bareMiss' | 'ours' | 'uncached',
  Served
>

const quickCount = 2000 // requests in a round
const renderedCount = 200
const postCount = 20

const on = ({ port, pid }: Peer) => ({ port, pids: [pid] })
const times = (count: number, request: (index: number) => Request) =>
  Array.from({ length: count }, (_, index) => request(index))

/**
 * What is asked of each server.
 *
 * @param nginx Keeps the same article; `null` when it is not installed.
 */
export function casesOf(servers: Servers, site: Site, nginx: Peer | null): Case[] {
  const { hello, memory, bareHit, bareComposed, bareMiss, ours, uncached } = servers
  const article = site.articles[0] ?? ''
  const some = (all: readonly string[], index: number) => all[index % all.length] ?? ''
  const misses = () => times(renderedCount, (index) => ({ path: some(site.articles, index) }))
  const repeated = (request: Request) => () => times(quickCount, () => request)
  const rendered = (path: (index: number) => string) => ({
    server: on(uncached),
    requests: () => times(renderedCount, (index) => ({ path: path(index) })),
    status: 200,
  })
  const posted = (path: (index: number, round: number) => string, status: number) => ({
    server: on(ours),
    requests: (round: number) =>
      times(postCount, (index) => ({ method: 'POST', path: path(index, round), headers, body })),
    status,
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/html; charset=utf-8' }
  const body = samplePageBody()
  const address = 'url=https%3A%2F%2Fedge.example%2Fstory'

  return [
    { name: 'hello', server: on(hello), requests: repeated({ path: '/' }), status: 200 },
    { name: 'memory', server: on(memory), requests: repeated({ path: '/' }), status: 200 },
    { name: 'bare hit', server: on(bareHit), requests: repeated({ path: article }), status: 200 },
    {
      name: 'bare composed',
      server: on(bareComposed),
      requests: repeated({ path: article }),
      status: 200,
    },
    ...(nginx
      ? [{ name: 'nginx', server: on(nginx), requests: repeated({ path: article }), status: 200 }]
      : []),
    { name: 'hit', server: on(ours), requests: repeated({ path: article }), status: 200 },
    {
      name: '304',
      server: on(ours),
      requests: async () => {
        const etag = await validatorOf(ours, article)
        return times(quickCount, () => ({ path: article, headers: { 'if-none-match': etag } }))
      },
      status: 304,
    },
    {
      name: '404',
      server: on(ours),
      requests: repeated({ path: '/wp-login.php' }),
      status: 404,
    },
    {
      name: 'bare miss',
      server: on(bareMiss),
      requests: misses,
      status: 200,
      prepare: bareMiss.forgetPages,
    },
    { name: 'miss', server: on(ours), requests: misses, status: 200, prepare: ours.forgetPages },
    {
      name: 'not translated',
      ...rendered((index) => some(site.untranslated, index)),
    },
    { name: 'translated', ...rendered((index) => some(site.translated, index)) },
    { name: 'front', ...rendered(() => '/') },
    { name: 'day', ...rendered((index) => `/news/${some(site.days, index)}`) },
    {
      name: 'search',
      ...rendered((index) => `/search?q=${encodeURIComponent(some(site.words, index))}`),
    },
    { name: 'feed', ...rendered(() => '/feed.xml') },
    { name: '/clean', ...posted((index) => `/clean?${address}-${index}`, 200) },
    { name: '/ingest', ...posted((index, round) => `/ingest?${address}-${round}-${index}`, 201) },
  ]
}

// Asked for in each round: what is next to an article may have changed its page meanwhile.
async function validatorOf({ port }: Served, path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  await response.arrayBuffer()
  const etag = response.headers.get('etag')
  if (!etag) throw new Error(`Cannot find the validator of ${path}: status ${response.status}`)
  return etag
}
