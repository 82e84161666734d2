import type { Context } from 'hono'
import { sha256Hex } from '../text/digest.ts'
import { isCurrent } from './if-none-match.ts'

/** A request, with the version of the Worker: what one printed is no other's. */
type Versioned = Pick<Context, 'req' | 'body'> & { readonly var: { readonly version: string } }

/**
 * Answers with what is printed of some facts, or with 304, and nothing printed, to whoever has that already.
 *
 * The validator is a digest of the path, the facts and the Worker's version: it changes with what was read and with
 * the design, and with nothing else. So `facts` must hold everything that the page is printed from next to
 * the settings, which belong to the version. A stored article counts by its revision.
 *
 * The path, which ends in the form's suffix or file name also where `Accept` chose, keeps the forms of the same facts
 * apart: a copy of one form must not be confirmed as another.
 */
export async function validated(
  c: Versioned,
  caching: Readonly<Record<string, string>>,
  facts: unknown,
  print: () => Response | Promise<Response>,
): Promise<Response> {
  const etag = await validator([c.var.version, c.req.path, facts])
  const headers = { ...caching, etag }
  if (isCurrent(c.req.header('if-none-match') ?? null, etag)) return c.body(null, 304, headers)
  const page = await print()
  for (const [name, value] of Object.entries(headers)) page.headers.set(name, value)
  return page
}

// Weak: the edge may send the same page in another content coding.
async function validator(facts: readonly unknown[]): Promise<string> {
  const digest = await sha256Hex(JSON.stringify(facts, byRevision))
  return `W/"${digest.slice(0, 32)}"`
}

// The revision is a digest of the content; times of storing are printed, too.
function byRevision(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('revision' in value)) return value
  const { id, revision, firstSeenAt, storedAt } = value as Record<string, unknown>
  return [id, revision, firstSeenAt, storedAt]
}
