import type { Context } from 'hono'
import { sha256Hex } from '../text/sha256.ts'
import { isCurrent } from './if-none-match.ts'

/** A request with the version of the Worker: pages of two versions may differ. */
type Versioned = Pick<Context, 'req' | 'body'> & { readonly var: { readonly version: string } }

/**
 * Answers with a page printed from some facts, or with 304 if the client has it; then nothing is printed.
 *
 * The validator is a digest of three parts:
 *
 * 1. The facts: everything that the page is printed from, except the settings. A stored article counts by its revision.
 * 2. The Worker's version, which the design and the settings belong to.
 * 3. The path. It ends in the form's suffix even if `Accept` chose the form, so one form is never confirmed as another.
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

// The revision is a digest of the content; the times of storing are printed, too.
function byRevision(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('revision' in value)) return value
  const { id, revision, firstSeenAt, storedAt } = value as Record<string, unknown>
  return [id, revision, firstSeenAt, storedAt]
}
