import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../src/api/openapi/openapi.ts'
import { operationProblems } from '../../../src/api/openapi/problem-responses.ts'
import { problems, type ProblemCode } from '../../../src/http/problem.ts'
import type { OperationKind } from '../../../src/site/address.ts'
import { siteMap } from '../../../src/site/site-map.ts'

type Operation = {
  operationId: string
  tags: string[]
  security: object[]
  parameters: { name: string; in: string; description?: string }[]
  responses: Record<string, object>
}
type Document = { paths: Record<string, Record<string, Operation>>; tags: { name: string }[] }

const document = openApi('https://times.example') as Document
const operations = Object.values(document.paths).flatMap((path) => Object.values(path))

describe('openApi()', () => {
  it('keeps to the rules that Redocly recommends', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    // The rule against example servers is about the address of the deployment, which the test makes up.
    const source = JSON.stringify(openApi('https://times.press'))

    const found = await lintFromString({ source, absoluteRef: 'openapi.json', config })

    expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
  })

  it('names every operation once, says what it belongs to, and whether it needs the token', () => {
    const ids = operations.map(({ operationId }) => operationId)
    const tags = new Set(document.tags.map(({ name }) => name))
    const closed = operations.filter(({ security }) => security.length > 0)

    expect(new Set(ids).size).toBe(ids.length)
    expect(operations.filter((one) => !one.tags.every((tag) => tags.has(tag)))).toEqual([])
    expect(closed.map(({ operationId }) => operationId)).toEqual([
      'ingest',
      'clean',
      'reclean',
      'listRules',
      'saveRule',
      'tryRule',
      'proposeRule',
      'readRule',
      'deleteRule',
      'readJob',
      'removeArticle',
      'correctArticle',
      'restoreArticle',
      'listTakedowns',
      'listBlocks',
      'blockAddresses',
      'unblockAddresses',
      'takeBlockDown',
      'readRawPage',
      'readCorrections',
      'undoCorrections',
      'undoCorrection',
      'listArticles',
      'listTokens',
      'makeToken',
      'rotateToken',
      'revokeToken',
      'writeTranslation',
      'withdrawTranslation',
      'translate',
      'copyOut',
      'copyIn',
      'listWebhooks',
      'addWebhook',
      'readWebhook',
      'removeWebhook',
      'testWebhook',
      'rotateWebhook',
      'redeliver',
    ])
  })
})

describe('the parameters in the OpenAPI document', () => {
  it('are described, each one', () => {
    const strays = operations.flatMap(({ operationId, parameters }) =>
      parameters.filter(({ description }) => !description).map(({ name }) => [operationId, name]),
    )

    expect(strays).toEqual([])
  })

  it.each([
    siteMap.ingest,
    siteMap.clean,
    siteMap.reclean,
    siteMap.remove,
    siteMap.writeTranslation,
    siteMap.translate,
    siteMap.search,
  ])('are those that the site map has for $path', ({ path, method, query }) => {
    const known = document.paths[path]?.[method]?.parameters.filter((one) => one.in === 'query')

    expect(known?.map(({ name }) => name)).toEqual(query)
  })
})

// Where each kind of operation begins, and what answers when something is thrown there.
const entries: Readonly<
  Record<string, { files: string[]; kinds: OperationKind[]; never: ProblemCode[] }>
> = {
  'what writes': {
    files: [
      'src/api/ingest/ingest-routes.ts',
      'src/api/jobs/job-routes.ts',
      'src/api/raw/raw-routes.ts',
      'src/api/reclean/reclean-routes.ts',
      'src/api/tokens/token-routes.ts',
      'src/api/translations/translation-routes.ts',
      'src/api/as-refusal.ts',
    ],
    kinds: [
      'ingest',
      'clean',
      'reclean',
      'job',
      'remove',
      'raw',
      'articles',
      'translations',
      'writeTranslation',
      'withdrawTranslation',
      'translate',
      'tokens',
      'makeToken',
      'revokeToken',
      'rotateToken',
    ],
    never: [],
  },
  'what is read': {
    files: [
      'src/site/routes/page-routes.ts',
      'src/gateway/page-address.ts',
      'src/site/pictures/serve-picture.ts',
      'src/gateway/time-gate.ts',
      'src/http/rate-limit.ts',
      'src/api/as-refusal.ts',
    ],
    kinds: ['static', 'list', 'part', 'search', 'article', 'view', 'picture'],
    never: ['storage_full'], // a full database can be read
  },
}

describe('operationProblems', () => {
  it.each(Object.entries(entries))('has every refusal of %s, and no other', (_what, entry) => {
    const thrown = [...filesBehind(entry.files)].flatMap(codesIn)
    const described = entry.kinds.flatMap((kind): ProblemCode[] => [...operationProblems[kind]])

    expect([...new Set(described)].toSorted()).toEqual(
      [...new Set<string>([...thrown, 'method_not_allowed'])]
        .filter((code) => !entry.never.some((one) => one === code))
        .toSorted(),
    )
  })
})

/** The files with all that they import, at once or when needed. */
function filesBehind(files: readonly string[]): Set<string> {
  const found = new Set(files)
  for (const file of found)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:from |import\()'(\.{1,2}\/[^']+\.tsx?)'/g,
    ))
      found.add(new URL(target, `file:///${file}`).pathname.slice(1))
  found.delete('src/http/problem.ts')
  found.delete('src/api/openapi/problem-responses.ts')
  return found
}

// Codes are literals wherever they are chosen; the cleaner's reasons are the names of a table.
function codesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const literal = text.includes('rejections =') ? /^ {2}(\w+):/gm : /'(\w+)'/g
  if (!/new Refusal\(|rejections =|RefusalBeforehand \| null \{/.test(text)) return []
  return [...text.matchAll(literal)].flatMap(([, code = '']) => (code in problems ? [code] : []))
}
