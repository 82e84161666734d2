import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { decode } from '../../src/cleaner/source/decode.ts'
import { siteMap } from '../../src/site/site-map.ts'
import type { HeldPage } from './found-page.ts'
import type { SentPage } from './page-batches.ts'
import {
  parsedObject,
  reasonOf,
  resultOfArticle,
  resultOfLine,
  type PageResult,
} from './page-result.ts'
import type { SiteAnswer, SiteClient } from './site-client.ts'

const maxTries = 4 // of a page that the site failed to store

/** Sends pages to a site: many in one request as JSON lines, or one by one where it takes no lines. */
export class PageSender {
  readonly #site: SiteClient
  readonly #isForced: boolean
  readonly #isPacked: boolean
  #takesLines = true

  /** @param options.isPacked Whether lines are sent as gzip, which is of no use on one machine. */
  constructor(site: SiteClient, { isForced, isPacked }: { isForced: boolean; isPacked: boolean }) {
    this.#site = site
    this.#isForced = isForced
    this.#isPacked = isPacked
  }

  /**
   * Sends pages, those again that the site failed to store, and those that it did not come to.
   *
   * @returns What became of each, in their order.
   * @throws {SiteFault} See `SiteClient.post`.
   */
  async send(batch: readonly SentPage[]): Promise<PageResult[]> {
    const results = this.#takesLines
      ? await this.#sendLines(batch)
      : new Map<SentPage, PageResult>()
    const all: PageResult[] = []
    for (const page of batch) {
      const result = results.get(page)
      // A site of an older version takes no packed pages in lines.
      const isTaken = result && result.code !== 'capture_damaged'
      all.push(isTaken ? result : await this.#sendOne(page.held))
    }
    return all
  }

  /** What became of each page; of none if the site refuses the request as a whole. */
  async #sendLines(batch: readonly SentPage[]): Promise<Map<SentPage, PageResult>> {
    const results = new Map<SentPage, PageResult>()
    let left = batch
    for (let tries = 1; left.length > 0 && tries <= maxTries; tries++) {
      const asked = left
      const answer = await this.#postLines(asked)
      if (answer.status === 415) this.#takesLines = false
      if (answer.status >= 500) for (const page of asked) results.set(page, problemResult(answer))
      if (answer.status !== 200) return results
      for (const line of answer.text.split('\n')) {
        const { number = 0, ...result } = resultOfLine(line) ?? {}
        const page = asked[number - 1]
        if (page && 'outcome' in result) results.set(page, result)
      }
      left = asked.filter((page) => (results.get(page)?.outcome ?? 'failed') === 'failed')
      const isStuck = left.length === asked.length || left.some((page) => results.has(page))
      if (left.length > 0 && isStuck) await this.#site.wait(tries * this.#site.pause)
    }
    for (const page of left) if (!results.has(page)) results.set(page, noAnswer)
    return results
  }

  #path(query: Record<string, string>): string {
    const parameters = new URLSearchParams({ ...query, ...(this.#isForced && { force: '1' }) })
    return siteMap.ingest.path + (parameters.size > 0 ? `?${parameters.toString()}` : '')
  }

  async #postLines(pages: readonly SentPage[]): Promise<SiteAnswer> {
    const lines = Buffer.from(pages.map(({ line }) => line).join('\n'))
    const headers = { 'content-type': 'application/x-ndjson' }
    const path = this.#path({})
    if (!this.#isPacked) return this.#site.post(path, lines, headers)
    const packed = new Uint8Array(await pack(lines))
    return this.#site.post(path, packed, { ...headers, 'content-encoding': 'gzip' })
  }

  async #sendOne({ url, page, contentType, overrides = {} }: HeldPage): Promise<PageResult> {
    const path = this.#path({ url })
    const isForm = Object.keys(overrides).length > 0
    const text = typeof page === 'string' ? page : decode(page, contentType).text
    const answer = isForm
      ? await this.#site.post(path, JSON.stringify({ html: text, ...overrides }), {
          'content-type': 'application/json',
        })
      : await this.#site.post(path, page, {
          'content-type':
            typeof page === 'string' ? 'text/html; charset=utf-8' : (contentType ?? 'text/html'),
        })
    return answer.status < 300 ? resultOfArticle(answer.text) : problemResult(answer)
  }
}

const pack = promisify(gzip)

const noAnswer: PageResult = {
  outcome: 'failed',
  code: 'no_answer',
  detail: 'The answer ended before the line of the page',
}

function problemResult({ status, text }: SiteAnswer): PageResult {
  const outcome = status >= 500 ? 'failed' : 'refused'
  return { outcome, code: `http_${status}`, ...reasonOf(parsedObject(text)) }
}
