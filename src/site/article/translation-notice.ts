import { translationState, type TranslationFacts } from '../../article/translation.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { Site } from '../model/site.ts'
import type { ToldRefusal } from '../phrases/phrases.ts'
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
 * @returns `null` if there is nothing to say: it is in the reader's language, or nobody is going to translate it.
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
      ...byWhom(translation, site),
      ...(quotationMarks.test(text) ? [phrases.translation.quotations] : []),
      ...stillToDo(translation, site),
      ...(isStale ? [phrases.translation.stale] : []),
      ...(isStale && view === 'parallel' ? [phrases.translation.mismatched] : []),
    ],
    links,
  }
}

function byWhom(facts: TranslationFacts, { phrases, formats }: Site): string[] {
  const { kind, author, sourceLang, translatedAt } = facts
  const from = formats.language(primaryLanguage(sourceLang))
  const { by, unchecked } = phrases.translation
  const sentence = by[kind](from, isolated(author), formats.briefDay(translatedAt))
  return kind === 'machine' ? [sentence, unchecked] : [sentence]
}

// A name may be written from right to left. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
function isolated(name: string): string {
  return `\u2068${name}\u2069`
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

function withoutTranslation(
  { original, revision, task }: ArticleWording,
  { phrases, formats, readingLanguage }: Site,
): TranslationNotice | null {
  const source = primaryLanguage(original.lang)
  if (!task || source === readingLanguage) return null
  const { waiting, failed, refused } = phrases.translation
  const [from, into] = [formats.language(source), formats.language(readingLanguage)]
  const said = (sentence: string) => ({ sentences: [sentence], links: [] })
  switch (translationState(revision, null, task)) {
    case 'waiting':
    case 'running':
      return said(waiting(into))
    case 'failed':
      return said(task.dueAt ? failed(into, formats.moment(task.dueAt)) : waiting(into))
    case 'refused':
      return isTold(task.reason, refused) ? said(refused[task.reason](from, into)) : null
    default:
      return null
  }
}

function isTold(
  reason: string | null,
  told: Readonly<Record<ToldRefusal, unknown>>,
): reason is ToldRefusal {
  return reason !== null && Object.hasOwn(told, reason)
}
