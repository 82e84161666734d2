import type { StoredArticle } from '../../article/article.ts'
import { instant } from '../../article/day.ts'
import type { Translation } from '../../article/translation.ts'
import { Refusal } from '../../http/problem.ts'
import { refuseTooLarge } from '../../intake/refuse-too-large.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import type { CheckFinding } from '../../translator/checks/check.ts'
import { makeTranslation } from '../../translator/content/make-translation.ts'
import { segmentsOf } from '../../translator/content/segments-of.ts'
import { acceptWritten, type WrittenBy } from '../../translator/pipeline/accept-written.ts'
import type { Run } from '../../translator/run.ts'
import type { TranslationForm } from './translation-form.ts'

/**
 * Makes a translation of what somebody wrote. All or nothing: a segment that cannot be taken refuses the whole.
 *
 * @param lang The target language, by its primary tag.
 * @throws {Refusal} `same_language`, `translation_outdated`, `segment_unknown`, `marks_wrong`, `segment_refused`,
 *   `article_too_large`; `request_invalid` if nothing is translated.
 */
export function writtenTranslation(
  article: StoredArticle,
  lang: string,
  form: TranslationForm,
  now: Date,
): Translation {
  const { kind, author, revision } = form
  const technique = (kind !== 'human' && form.technique) || null
  if (primaryLanguage(article.lang) === lang)
    throw new Refusal('same_language', { detail: `The article is in ${article.lang}` })
  if (revision !== undefined && revision !== article.revision)
    throw new Refusal('translation_outdated', {
      detail: 'The article has changed since that revision',
      revision: article.revision,
    })
  const answers = acceptedSegments(article, form.segments, {
    kind,
    technique,
    source: article.lang,
    target: lang,
  })
  const translation = makeTranslation(article, answers, {
    lang,
    sourceLang: article.lang,
    kind,
    author,
    technique,
    translatedAt: instant(now),
  })
  const unfit = [...answers.keys()].filter(
    (path) => !translation || translation.remaining.includes(path),
  )
  if (unfit.length > 0) throw refusalOf(unfit.map((path) => ({ path, ...tooLarge })))
  if (!translation)
    throw new Refusal('request_invalid', { detail: 'segments: Nothing is translated' })
  refuseTooLarge(translation)
  return translation
}

const tooLarge = { check: 'length', detail: 'too long for its place, or with too many marks' }

function acceptedSegments(
  article: StoredArticle,
  given: TranslationForm['segments'],
  by: WrittenBy,
): Map<string, readonly Run[]> {
  const segments = new Map(segmentsOf(article, by.source).map((segment) => [segment.path, segment]))
  const answers = new Map<string, readonly Run[]>()
  const findings: Finding[] = []
  for (const [path, text] of Object.entries(given)) {
    const segment = segments.get(path)
    if (!segment) throw unknownSegment(path)
    if (text === null) continue
    const verdict = acceptWritten(segment, text, by)
    if ('runs' in verdict) answers.set(path, verdict.runs)
    else findings.push({ path, ...verdict.refused })
  }
  if (findings.length > 0) throw refusalOf(findings)
  return answers
}

function unknownSegment(written: string): Refusal {
  const path = tidyLine(written, 100)
  return new Refusal('segment_unknown', { detail: `${path}: no such segment`, path })
}

type Finding = Omit<CheckFinding, 'check'> & { path: string; check: string }

const maxFindings = 50 // that an answer lists

function refusalOf(findings: readonly Finding[]): Refusal {
  const found = findings.find(({ check }) => check === 'marks') ?? findings[0]
  const { path = '', check = '', detail = '' } = found ?? {}
  const others = findings.length > 1 ? `, and ${findings.length - 1} more` : ''
  return new Refusal(check === 'marks' ? 'marks_wrong' : 'segment_refused', {
    detail: `${path}: ${check === 'marks' ? detail : `${check}, ${detail}`}${others}`,
    path,
    segments: findings.slice(0, maxFindings),
  })
}
