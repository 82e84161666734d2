import { timeMapPath } from '../article/article-address.ts'
import { caching } from '../cache/policies.ts'
import { printedPage, type ReaderPage } from '../cache/reader-page.ts'
import { Refusal } from '../http/problem.ts'
import { timeGateLinks } from '../site/article/memento-links.ts'

// As a line of our own TimeMaps writes a version.
const mementoForm = /^<([^<>]+)>; rel="[a-z ]*memento"; datetime="([^"]+)",?$/

/**
 * Leads to the version of an article that readers got at a time: the last one that was stored by then, or the first for
 * any earlier time. It chooses in the list of versions, which the cache has once for each article. So no client can
 * fill the cache with times.
 *
 * @param address The absolute address of the article's page.
 * @param datetime The header `Accept-Datetime`.
 * @returns `null` if there are no versions at this address; its own answer says why.
 * @throws {Refusal} `request_invalid` for what is not a time.
 * @see https://www.rfc-editor.org/rfc/rfc7089#section-4.1.1
 */
export async function timeGate(
  address: string,
  datetime: string,
  ask: (address: string) => Promise<ReaderPage>,
): Promise<ReaderPage | null> {
  const asked = Date.parse(datetime)
  if (Number.isNaN(asked)) {
    const detail = 'Accept-Datetime is not a time as HTTP writes it: Thu, 01 Oct 2026 08:15:00 GMT'
    throw new Refusal('request_invalid', { detail })
  }
  const [page = address] = address.split('?')
  const timeMap = await ask(timeMapPath(page))
  const body = await new Response(timeMap.body).text()
  if (timeMap.status !== 200) return null
  const versions = body.split('\n').flatMap((line) => {
    const [, version, time = ''] = mementoForm.exec(line) ?? []
    return version === undefined ? [] : [{ version, time: Date.parse(time) }]
  })
  const chosen = versions.findLast(({ time }) => time <= asked) ?? versions[0]
  if (!chosen) return null
  const headers = {
    ...caching.timeGate(),
    location: chosen.version,
    vary: 'accept-datetime',
    link: timeGateLinks(page),
  }
  return printedPage(new Response(null, { status: 302, headers }))
}
