import { href } from '../../src/site/address.ts'
import { siteMap } from '../../src/site/site-map.ts'
import type { CopyKind } from '../../src/store/copy/copy-kinds.ts'
import { parsedObject, reasonOf } from '../ingest/page-result.ts'
import type { SiteClient } from '../ingest/site-client.ts'
import type { CopyPart } from './copy-writer.ts'

/** A site, as far as it is asked. */
export type AskedSite = Pick<SiteClient, 'get' | 'wait' | 'pause'>

const maxTries = 6

/**
 * Asks for a part of a kind, and again while it does not come whole.
 *
 * @param next Where it begins, as the part before tells; `null` for the first one.
 * @throws {Error} The site refuses it, or breaks off each time.
 */
export async function askPart(
  site: AskedSite,
  kind: CopyKind,
  next: string | null,
): Promise<CopyPart> {
  const query = next === null ? '' : `?after=${encodeURIComponent(next)}`
  for (let tries = 1; ; tries++) {
    const { status, text } = await site.get(href(siteMap.copyOut, { kind }) + query)
    if (status !== 200) {
      const { code = '', detail = '' } = reasonOf(parsedObject(text))
      throw new Error(`The site answers ${status} ${code} ${detail}`.trim())
    }
    const part = wholePart(kind, text)
    if (part) return part
    if (tries === maxTries) throw new Error(`The site breaks off whenever ${kind} are asked for`)
    await site.wait(tries * site.pause)
  }
}

function wholePart(kind: CopyKind, answer: string): CopyPart | null {
  if (!answer.endsWith('\n')) return null
  const at = answer.lastIndexOf('\n', answer.length - 2) + 1
  const { end } = parsedObject(answer.slice(at)) as { end?: Partial<CopyPart> }
  const text = answer.slice(0, at)
  if (!end || end.lines !== text.split('\n').length - 1) return null
  return { kind, text, lines: end.lines, next: end.next ?? null, unreadable: end.unreadable ?? [] }
}
