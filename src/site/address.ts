import type { Scope } from '../access/scope.ts'
import { articleNamePattern } from '../article/article-address.ts'
import { reportOutcomes } from '../article/report.ts'
import type { caching } from '../cache/policies.ts'
import { feedFiles } from './feed-forms.ts'

/**
 * What is done at an address, which decides what it can be refused for:
 *
 * | kind     | the address        | the database |
 * | -------- | ------------------ | ------------ |
 * | `static` | always exists      | is not asked |
 * | `list`   | always exists      | is asked     |
 * | `part`   | may not exist      | is asked     |
 *
 * `part` is a list, a part of one or a file. The other kinds are one operation each.
 */
export type OperationKind =
  | 'static'
  | 'list'
  | 'part'
  | 'search'
  | 'article'
  | 'view'
  | 'picture'
  | 'articles'
  | 'translations'
  | 'writeTranslation'
  | 'withdrawTranslation'
  | 'translate'
  | 'ingest'
  | 'clean'
  | 'reclean'
  | 'job'
  | 'remove'
  | 'restore'
  | 'takedowns'
  | 'block'
  | 'unblock'
  | 'report'
  | 'raw'
  | 'tokens'
  | 'makeToken'
  | 'revokeToken'
  | 'rotateToken'
  | 'correct'
  | 'corrections'
  | 'undo'
  | 'desk'
  | 'rules'
  | 'rule'
  | 'saveRule'
  | 'tryRule'
  | 'webhooks'
  | 'addWebhook'
  | 'webhook'
  | 'copyOut'
  | 'copyIn'

/** An address of the service, as the site map declares it. */
export type Address<Path extends string = string> = {
  /** As OpenAPI writes it, with the names of its parameters in braces: `/topic/{name}`. */
  readonly path: Path
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** The app that answers. The pages are behind the cache, the API is not. */
  readonly app: 'pages' | 'api'
  /** The name of the operation in clients that are generated from the OpenAPI document. */
  readonly operation: string
  /** The section of the OpenAPI document; `null` for an address that only the service itself asks for. */
  readonly tag:
    | 'writing'
    | 'articles'
    | 'webhooks'
    | 'desk'
    | 'pages'
    | 'feeds'
    | 'files'
    | 'status'
    | null
  readonly kind: OperationKind
  /** What a token must allow; without one, anybody may ask. */
  readonly scope?: Scope
  /** Another scope that is enough, if only for a part of what is there. */
  readonly alsoScope?: Scope
  /** The row of `caching` for its usual answer. */
  readonly caching: keyof typeof caching
  /** The media types of the answer. */
  readonly types: readonly string[]
  /** The names of the query parameters that it takes. The pages ignore all others. */
  readonly query: readonly string[]
  /** Whether a page exists once for all languages of the site. All others exist in each, under its prefix. */
  readonly isShared?: boolean
  /** What its languages parameter holds. */
  readonly lang?: LanguageValues
}

/**
 * What the languages parameter of an address holds:
 *
 * - `chosen`: the languages of the articles, `de,fr`. By default.
 * - `original`: that word, for texts that are not translated.
 * - `both`: one of these, or `de,fr,original`.
 */
export type LanguageValues = 'chosen' | 'original' | 'both'

/** The names of the parameters in a path. */
export type PathParameter<Path extends string> =
  Path extends `${string}{${infer Name}}${infer Rest}` ? Name | PathParameter<Rest> : never

type Values<Path extends string> = [PathParameter<Path>] extends [never]
  ? []
  : [values: Readonly<Record<PathParameter<Path>, string>>]

/**
 * Writes the path of an address for a link.
 *
 * @param values The values of the parameters in its path, not yet percent-encoded; none for a path without any.
 * @example
 * href(siteMap.latest) // '/latest'
 * href(siteMap.topic, { name: 'harbour ferry' }) // '/topic/harbour%20ferry'
 */
export function href<Path extends string>(
  { path }: Pick<Address<Path>, 'path'>,
  ...[values]: Values<Path>
): string {
  if (values === undefined) return path
  const named: Readonly<Record<string, string>> = values
  return path.replace(parameter, (_, name: string) => encodeURIComponent(named[name] ?? ''))
}

const parameter = /\{(\w+)\}/g

// The forms of parameters, as parts of regular expressions; a parameter without one is any segment.
const forms: Readonly<Record<string, string>> = {
  day: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  period: '[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?',
  slug: articleNamePattern,
  version: '[1-9][0-9]{0,5}(?:\\.json)?',
  picture: '[0-9a-f]{28}(?:\\.[1-9][0-9]{1,3})?',
  outcome: `(?:${reportOutcomes.join('|')})`,
  file: `(?:${feedFiles.map(literal).join('|')})`,
}

function literal(text: string): string {
  return text.replace(/[.+?^$()[\]\\|*]/g, '\\$&')
}

// The form of a path or of one of its segments.
function formOf(path: string): string {
  return path
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? (forms[part.slice(1, -1)] ?? '[^/]+') : literal(part)))
    .join('')
}

/**
 * Makes one regular expression from the paths of some addresses. Matching it takes a microsecond, where a router takes
 * twenty.
 */
export function matcherOf(addresses: readonly Pick<Address, 'path'>[]): RegExp {
  return new RegExp(`^(?:${addresses.map(({ path }) => formOf(path)).join('|')})$`)
}

/**
 * Writes the path of an address for Hono's routers: `/topic/:name`. A parameter that is only a part of its segment gets
 * the whole segment as its value.
 *
 * @see https://hono.dev/docs/api/routing
 */
export function routePath({ path }: Pick<Address, 'path'>): string {
  return path
    .split('/')
    .map((segment) => {
      const name = /\{(\w+)\}/.exec(segment)?.[1]
      if (name === undefined) return segment
      return segment === `{${name}}` && !forms[name] ? `:${name}` : `:${name}{${formOf(segment)}}`
    })
    .join('/')
}
