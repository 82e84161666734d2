import { describe, expect, it } from 'vitest'
import type { TranslationFacts, TranslationTask } from '../../../src/article/translation.ts'
import { articleWording } from '../../../src/site/article/article-wording.ts'
import { translationNotice } from '../../../src/site/article/translation-notice.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { moment } from '../../fixtures/articles.ts'
import { siteConfig, specimen } from '../specimen.ts'
import { forReaders, translated, untranslated } from '../translated.ts'

const site = siteModel({ ...siteConfig, language: 'en-GB' })

type View = 'page' | 'original' | 'parallel'

async function notice(
  facts: Partial<TranslationFacts> = {},
  view: View = 'page',
  text = '',
  task: Partial<TranslationTask> | null = null,
) {
  const { article, translation } = await translated({ facts })
  const wording = articleWording(forReaders(article, translation, task), site, view)
  return translationNotice(wording, text, site)
}

const said = async (...about: Parameters<typeof notice>) =>
  (await notice(...about))?.sentences.join(' ').replace(/[\u2068\u2069]/g, '')

const dueAt = moment('2026-10-05T14:20:00.000Z')

const ending = (text: string) => new RegExp(`${text.replaceAll('.', '\\.')}$`)

const ofTask = async (task: Partial<TranslationTask> | null, lang = 'es') => {
  const wording = articleWording(untranslated(await specimen({ lang }), task), site)
  return translationNotice(wording, '', site)?.sentences.join(' ') ?? null
}

describe('translationNotice()', () => {
  it.each([
    [
      { kind: 'machine' },
      'Machine translation from Spanish by Apertium, 5 Oct 2026. Not checked by a person.',
    ],
    [
      { kind: 'post-edited', author: 'Ada Quill' },
      'Machine translation from Spanish, revised by Ada Quill, 5 Oct 2026.',
    ],
    [{ kind: 'human', author: 'Ada Quill' }, 'Translated from Spanish by Ada Quill, 5 Oct 2026.'],
  ] as const)('names who translated: %o', async (facts, expected) => {
    expect(await said(facts)).toBe(expected)
  })

  it('isolates the name, which may be written from right to left', async () => {
    expect((await notice({ author: 'ليلى' }))?.sentences[0]).toContain('by \u2068ليلى\u2069,')
  })

  it.each([
    [['body/3'], '1 of 41 passages is still in Spanish.'],
    [['title', 'body/1', 'body/2'], '3 of 41 passages are still in Spanish.'],
  ])('counts what is still in the original: %o', async (remaining, expected) => {
    expect(await said({ remaining, segments: 41 })).toContain(expected)
  })

  it('says that the source has changed since, and on the page of both what follows from it', async () => {
    const outdated = { sourceRevision: 'f'.repeat(64) }

    expect(await said(outdated)).toMatch(/this translates an earlier version\.$/)
    expect(await said(outdated, 'parallel')).toMatch(/may not belong together\.$/)
    expect(await said({}, 'parallel')).not.toContain('belong together')
  })

  it.each(['“Go,” she said.', '„Geh“', '«Vete»', '「行け」'])(
    'says that quotations are translated: %s',
    async (text) => {
      expect(await said({}, 'page', text)).toContain('Quotations are translated, too.')
      expect(await said({}, 'page', "It's gone")).not.toContain('Quotations')
    },
  )

  it('links the other pages of the article', async () => {
    const [page, original, parallel] = await Promise.all([
      notice({}, 'page'),
      notice({}, 'original'),
      notice({}, 'parallel'),
    ])
    const names = [page, original, parallel].map((one) => one?.links.map(({ name }) => name))

    expect(names).toEqual([
      ['Read the original', 'Side by side'],
      ['Read in English', 'Side by side'],
      ['Read in English', 'Read the original'],
    ])
    expect(page?.links[0]?.path).toMatch(/^\/news\/2023-04-28\/the-boat-[^/]+\/original$/)
    expect(original?.sentences).toEqual(['Original in Spanish.'])
  })

  it.each([
    [{ state: 'waiting' }, 'A translation into English is on its way.'],
    [{ state: 'running' }, 'A translation into English is on its way.'],
    [
      { state: 'failed', reason: 'quota_reached', dueAt },
      'A translation into English has not worked yet: the program has translated as much as it may today. ' +
        'Next attempt: 5 October 2026 at 14:20 UTC.',
    ],
    [{ state: 'failed', reason: 'unheard_of', dueAt }, 'A translation into English is on its way.'],
    [
      { state: 'refused', reason: 'pair_not_offered' },
      'Not translated: no program here offers Spanish to English.',
    ],
    [{ state: 'refused', reason: 'constructor' }, 'There is no translation into English.'],
    [{ state: 'refused', reason: null }, 'There is no translation into English.'],
    [null, 'There is no translation into English.'],
  ] as const)('says what becomes of a translation: %o', async (task, expected) => {
    expect(await ofTask(task)).toBe(expected)
  })

  it.each([
    [{ state: 'waiting' }, 'An update is on its way.'],
    [{ state: 'running' }, 'An update is on its way.'],
    [
      { state: 'failed', reason: 'engine_unavailable', dueAt },
      'An update has not worked yet: the program does not answer. Next attempt: 5 October 2026 at 14:20 UTC.',
    ],
    [{ state: 'refused', reason: 'too_long' }, 'It will not be updated: the article is too long.'],
  ] as const)('says what becomes of one that is not whole: %o', async (task, expected) => {
    const partly = { remaining: ['body/3'] }
    const outdated = { sourceRevision: 'f'.repeat(64) }

    expect(await said(partly, 'page', '', task)).toMatch(ending(`still in Spanish. ${expected}`))
    expect(await said(outdated, 'page', '', task)).toMatch(ending(`earlier version. ${expected}`))
    expect(await said({}, 'page', '', task)).not.toContain(expected)
    expect(await said(outdated, 'original', '', task)).not.toContain(expected)
  })

  it('says nothing of an article in the language of its readers, or in one that nobody knows', async () => {
    expect(await ofTask({ state: 'waiting' }, 'en-US')).toBeNull()
    expect(await ofTask(null, 'und')).toBeNull()
  })
})
