import { timeMapPath, versionPath } from '../../article/article-address.ts'
import type { Version } from '../../article/version.ts'

export const linkFormat = 'application/link-format'

/**
 * The `Link` of an article's page, which is its own TimeGate, and of each of its versions.
 *
 * @param page The absolute address of the article.
 * @see https://www.rfc-editor.org/rfc/rfc7089#section-4.1
 */
export function timeGateLinks(page: string): string {
  return `<${page}>; rel="original timegate", <${timeMapPath(page)}>; rel="timemap"; type="${linkFormat}"`
}

/**
 * The `Link` of one version: to the article, and to the first, the last, the previous and the next version.
 *
 * @param versions All of them, newest first.
 */
export function mementoLinks(
  page: string,
  { number }: Version,
  versions: readonly Version[],
): string {
  const place = versions.findIndex((version) => version.number === number)
  const roles = new Map<Version, string[]>()
  const add = (role: string, version: Version | undefined) => {
    if (version) roles.set(version, [...(roles.get(version) ?? []), role])
  }
  add('first', versions.at(-1))
  add('prev', versions[place + 1])
  add('next', place > 0 ? versions[place - 1] : undefined)
  add('last', versions[0])
  const mementos = Array.from(roles, ([version, names]) => memento(page, version, names))
  return [timeGateLinks(page), ...mementos].join(', ')
}

/** One link to a version. */
export function memento(page: string, { number, storedAt }: Version, roles: string[]): string {
  const rel = [...roles, 'memento'].join(' ')
  return `<${versionPath(page, number)}>; rel="${rel}"; datetime="${httpTime(storedAt)}"`
}

/** A time as HTTP writes it, in whole seconds. */
export function httpTime(moment: string): string {
  return new Date(moment).toUTCString()
}
