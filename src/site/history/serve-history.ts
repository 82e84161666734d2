import type { Context } from 'hono'
import { historyPath } from '../../article/article-address.ts'
import type { Version } from '../../article/version.ts'
import { validated } from '../../http/validated.ts'
import { movedArticle } from '../article/asked-article.ts'
import { versionParameters } from '../parameter-names.ts'
import type { SiteEnv } from '../site-env.ts'
import { foundVersions } from './found-versions.ts'
import { historyJson } from './history-json.ts'
import { historyPageModel, type History } from './history-page-model.ts'
import { HistoryPageView } from './history-page-view.tsx'

/** Answers with the versions of an article and what changed between two of them. Three queries. */
export function serveHistory(c: Context<SiteEnv>): Promise<Response> {
  return answer(c, historyPath, (history) =>
    c.html(HistoryPageView({ page: historyPageModel(history) })),
  )
}

/** Answers with the same as JSON. */
export function serveHistoryForm(c: Context<SiteEnv>): Promise<Response> {
  return answer(
    c,
    (page) => `${historyPath(page)}.json`,
    (history) => c.json(historyJson(history)),
  )
}

async function answer(
  c: Context<SiteEnv>,
  pathOf: (page: string) => string,
  print: (history: History) => Response | Promise<Response>,
): Promise<Response> {
  const found = await foundVersions(c, pathOf)
  if (found instanceof Response) return found
  const { article, page, versions, headers } = found
  const choice = chosenVersions(c, versions)
  if (!choice) return movedArticle(c, article, pathOf(page))
  return validated(
    c,
    headers,
    [article, found.wording.siteVersions.size, versions, choice],
    async () => {
      const [older, newer] = await c.var.articles.wholeVersions(article, choice)
      return print({ ...found, compared: older && newer ? [older, newer] : null })
    },
  )
}

// The older one, then the newer one: the last two unless others are asked for, and none if there is only one.
function chosenVersions(c: Context<SiteEnv>, versions: readonly Version[]): Version[] | null {
  const asked = versionParameters.map((name) => c.req.query(name))
  if (asked.every((value) => value === undefined)) return versions.slice(0, 2).toReversed()
  const chosen = asked.map((value) => versions.find(({ number }) => String(number) === value))
  const [one, other] = chosen
  if (!one || !other || one === other) return null
  return [one, other].toSorted((a, b) => a.number - b.number)
}
