import { timeMapPath } from '../../article/article-address.ts'
import type { Version } from '../../article/version.ts'
import { httpTime, linkFormat, memento } from '../article/memento-links.ts'

/**
 * Prints the versions of an article as a TimeMap, the oldest first.
 *
 * @param page The absolute address of the article.
 * @param versions The newest first.
 * @see https://www.rfc-editor.org/rfc/rfc7089#section-5
 */
export function timeMap(page: string, versions: readonly Version[]): string {
  const [last, first] = [versions[0], versions.at(-1)]
  const span =
    first && last && `from="${httpTime(first.storedAt)}"; until="${httpTime(last.storedAt)}"`
  const links = [
    `<${page}>; rel="original timegate"`,
    `<${timeMapPath(page)}>; rel="self"; type="${linkFormat}"; ${span ?? ''}`,
    ...versions.toReversed().map((version) => {
      const roles = [...(version === first ? ['first'] : []), ...(version === last ? ['last'] : [])]
      return memento(page, version, roles)
    }),
  ]
  return `${links.join(',\n')}\n`
}
