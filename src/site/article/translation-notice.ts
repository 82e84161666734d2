import type { TranslationFacts } from '../../article/translation.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { Site } from '../model/site.ts'
import { translatedBy } from '../model/translated-by.ts'
import type { ArticleWording } from './article-wording.ts'

/** What is said above a text of its translation, and where the others are. */
export type TranslationNotice = {
  sentences: readonly string[]
  links: readonly { name: string; path: string }[]
}

const quotationMarks = /["“”„«»「」『』]/

/**
 * Says of an article in which words it is shown: by whom it was translated, what is missing, or what becomes of its
 * translation.
 *
 * @param text The text that is shown, for whether it quotes anybody.
 * @returns `null` if there is nothing to say: it is in the reader's language, or in one that nobody knows.
 */
export function translationNotice(
  wording: ArticleWording,
  text: string,
  site: Site,
): TranslationNotice | null {
  const { view, translation, original } = wording
  if (!translation) return withoutTranslation(wording, site)
  const { phrases, formats } = site
  const language = (tag: string) => formats.language(primaryLanguage(tag))
  const links = linksTo(wording, site)
  if (view === 'original')
    return { sentences: [phrases.translation.originalIn(language(original.lang))], links }
  const isStale = translation.sourceRevision !== wording.revision
  return {
    sentences: [
      translatedBy(translation, site),
      ...(quotationMarks.test(text) ? [phrases.translation.quotations] : []),
      ...stillToDo(translation, site),
      ...(isStale ? [phrases.translation.stale] : []),
      ...(isStale && view === 'parallel' ? [phrases.translation.mismatched] : []),
      ...(isStale || translation.remaining.length > 0 ? whatBecomes(wording, site) : []),
    ],
    links,
  }
}

function stillToDo(
  { remaining, segments, sourceLang }: TranslationFacts,
  { phrases, formats }: Site,
): string[] {
  if (remaining.length === 0) return []
  const [left, all] = [formats.number(remaining.length), formats.number(segments)]
  const language = formats.language(primaryLanguage(sourceLang))
  return [phrases.translation.remaining(remaining.length, left, all, language)]
}

function linksTo({ view, paths }: ArticleWording, { phrases, formats, readingLanguage }: Site) {
  const { translation } = phrases
  const all = [
    { view: 'page', name: translation.readIn(formats.language(readingLanguage)), path: paths.page },
    { view: 'original', name: translation.readOriginal, path: paths.original },
    { view: 'parallel', name: translation.parallel, path: paths.parallel },
  ]
  return all.flatMap(({ view: to, name, path }) => (to === view || !path ? [] : [{ name, path }]))
}

function withoutTranslation(wording: ArticleWording, site: Site): TranslationNotice | null {
  const language = primaryLanguage(wording.original.lang)
  if (language === site.readingLanguage) return null
  const sentences = whatBecomes(wording, site)
  if (sentences.length > 0) return { sentences, links: [] }
  const { phrases, formats, readingLanguage } = site
  if (language === 'und') return null
  return { sentences: [phrases.translation.none(formats.language(readingLanguage))], links: [] }
}

/** What becomes of a translation that is not there yet, or not whole; nothing if nobody is going to make it. */
function whatBecomes(
  { translation, original, task }: ArticleWording,
  { phrases, formats, readingLanguage }: Site,
): string[] {
  if (!task) return []
  const { update, failures, refusals, ...first } = phrases.translation
  const from = formats.language(primaryLanguage(original.lang))
  const into = formats.language(readingLanguage)
  const { state, reason, dueAt } = task
  const waiting = translation ? update.waiting : first.waiting(into)
  switch (state) {
    case 'waiting':
    case 'running':
      return [waiting]
    case 'failed': {
      if (!isOneOf(failures, reason) || !dueAt) return [waiting]
      const [cause, next] = [failures[reason], formats.moment(dueAt)]
      return [translation ? update.failed(cause, next) : first.failed(into, cause, next)]
    }
    case 'refused': {
      if (!isOneOf(refusals, reason)) return []
      const cause = refusals[reason](from, into)
      return [translation ? update.refused(cause) : first.refused(cause)]
    }
  }
}

function isOneOf<K extends string>(
  texts: Readonly<Record<K, unknown>>,
  code: string | null,
): code is K {
  return code !== null && Object.hasOwn(texts, code)
}
