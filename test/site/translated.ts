import type { ArticleContent } from '../../src/article/article-content.ts'
import type { StoredArticle } from '../../src/article/article.ts'
import {
  inTranslation,
  type TranslatedParts,
  type Translation,
  type TranslationFacts,
  type TranslationTask,
} from '../../src/article/translation.ts'
import type { ArticleForReaders } from '../../src/store/read-article.ts'
import { translationOf } from '../fixtures/translations.ts'
import { paragraph, root, specimen } from './specimen.ts'

const spanish: Partial<ArticleContent> = {
  lang: 'es',
  title: 'El barco vuelve al puerto',
  lede: 'Once años después, cruza de nuevo la bahía.',
  section: 'Ciudad',
  tags: ['Barcos', 'Bahía'],
  body: root(paragraph('Los primeros pasajeros llegaron al alba.')),
}

const english: Partial<TranslatedParts> = {
  title: 'The boat returns to the harbour',
  lede: 'Eleven years later, it crosses the bay again.',
  tags: ['Boats', 'Bay'],
  body: root(paragraph('The first passengers came at dawn.')),
}

type Wanted = {
  source?: Partial<ArticleContent>
  words?: Partial<TranslatedParts>
  facts?: Partial<TranslationFacts>
}

/** A stored article in Spanish and its translation into English, with what a test wants different. */
export async function translated({ source, words, facts }: Wanted = {}): Promise<{
  article: StoredArticle
  translation: Translation
}> {
  const article = await specimen({ ...spanish, ...source })
  const translation = { ...translationOf(article, { ...english, ...words }), ...facts }
  return { article, translation }
}

/** A translated article as its readers get it, and what becomes of a newer translation. */
export function forReaders(
  article: StoredArticle,
  translation: Translation,
  task: Partial<TranslationTask> | null = null,
): ArticleForReaders {
  const { content: _content, ...facts } = translation
  return {
    article: { ...inTranslation(article, translation), translation: facts },
    original: article,
    translations: [facts],
    task: task && taskOf(task),
  }
}

/** An article in its own words, which waits to be translated or is not to be. */
export function untranslated(
  article: StoredArticle,
  task: Partial<TranslationTask> | null = null,
): ArticleForReaders {
  return {
    article: { ...article, translation: null },
    original: article,
    translations: [],
    task: task && taskOf(task),
  }
}

function taskOf(task: Partial<TranslationTask>): TranslationTask {
  return { lang: 'en', state: 'waiting', reason: null, attempts: 0, dueAt: null, ...task }
}
