import {
  addressesTable,
  correctionsTable,
  foundArticlesTable,
  partsTable,
  rawPagesTable,
  removalsTable,
} from '../tables/further-schema.ts'
import { articlesTable, translationsTable, translationTasksTable } from '../tables/schema.ts'
import { copiedTable, type CopiedTable } from './copied-table.ts'

const tables = {
  translation: () => copiedTable(translationsTable),
  correction: () => copiedTable(correctionsTable),
  found: () => copiedTable(foundArticlesTable),
  part: () => copiedTable(partsTable),
  address: () => copiedTable(addressesTable),
  page: () => copiedTable(rawPagesTable),
  task: () => copiedTable(translationTasksTable),
  takedown: () => copiedTable(removalsTable),
}

/** A kind of lines that belong to an article; their rows have its id as `articleId`. */
export type ArticleTableName = keyof typeof tables

/** These kinds. */
export const articleTableNames = Object.keys(tables) as readonly ArticleTableName[]

/** Describes one of these tables. */
export function articleTable(name: ArticleTableName): CopiedTable {
  return tables[name]()
}

const ofRemoved = new Set([
  'id',
  'sourceUrl',
  'sourceName',
  'sourceDomain',
  'lang',
  'publishedAt',
  'modifiedAt',
  'isAccessibleForFree',
  'isTruncated',
  'isNoindex',
  'isTdmReserved',
  'confidence',
  'cleanerVersion',
  'firstSeenAt',
  'storedAt',
  'removed',
])

/** What a copy has of an article that was taken down: nothing of its content. */
export function removedTable(): CopiedTable {
  return copiedTable(articlesTable, (field) => ofRemoved.has(field))
}
