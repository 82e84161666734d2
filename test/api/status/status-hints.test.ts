import { describe, expect, it } from 'vitest'
import { unlistedAdvice } from '../../../src/api/status/filing-advice.ts'
import { statusHints } from '../../../src/api/status/status-hints.ts'
import { parseConfig } from '../../../src/config/config.ts'
import { moment } from '../../fixtures/articles.ts'

const now = new Date('2026-11-27T12:00:00Z')
const config = parseConfig({ CONTACT: 'desk@times.example' })
const vitals = {
  bytes: 400_000,
  unlisted: 0,
  outdated: 0,
  notedPurges: 0,
  lastArticleAt: moment('2026-11-27T11:59:00.000Z'),
  lastTendedAt: moment('2026-11-27T11:50:00.000Z'),
  jobs: { waiting: 0, failed: 0, waitingSince: null },
  translations: {
    waiting: 3,
    failed: 1,
    refused: 2,
    reasons: { engine_unavailable: 1, never_translated: 2 },
    waitingSince: null,
    charactersToday: {},
  },
}

describe('statusHints()', () => {
  it('has none for a site that is set up and looked after', () => {
    expect(statusHints(config, vitals, now)).toEqual([])
    expect(statusHints(config, { ...vitals, bytes: null, lastTendedAt: null }, now)).toEqual([])
  })

  it('names a missing CONTACT', () => {
    expect(statusHints(parseConfig({}), vitals, now)).toEqual([expect.stringContaining('CONTACT')])
  })

  it.each([
    [499_000_000, '500 MB'],
    [9_900_000_000, '10 GB'],
  ])('reports that %i bytes come near %s', (bytes, limit) => {
    expect(statusHints(config, { ...vitals, bytes }, now)).toEqual([expect.stringContaining(limit)])
  })

  it.each([
    ['2026-11-27T11:00:00.000Z', 0],
    ['2026-11-27T10:59:59.000Z', 1],
  ])('reports translations that wait for more than an hour: since %s', (since, hints) => {
    const translations = { ...vitals.translations, waitingSince: moment(since) }

    expect(statusHints(config, { ...vitals, translations }, now)).toHaveLength(hints)
  })

  it.each([
    ['2026-11-26T12:00:00.000Z', 0],
    ['2026-11-26T11:59:59.000Z', 1],
  ])('reports jobs that are not done for more than a day: since %s', (since, hints) => {
    const jobs = { waiting: 1, failed: 0, waitingSince: moment(since) }

    expect(statusHints(config, { ...vitals, jobs }, now)).toHaveLength(hints)
  })

  it('reports translations that an engine declined, and how to ask again', () => {
    const translations = { ...vitals.translations, reasons: { engine_declined: 2 } }

    expect(statusHints(config, { ...vitals, translations }, now)).toEqual([
      expect.stringMatching(/^2 translations were declined .*npm run translate -- --site http/),
    ])
  })

  it('reports how many articles wait to be filed by the rules in force', () => {
    expect(statusHints(config, { ...vitals, outdated: 2 }, now)).toEqual([
      expect.stringMatching(/^2 articles are filed by the rules of an older version\. .*--fix$/),
    ])
  })

  it('reports since when the cron has not run', () => {
    const late = { ...vitals, lastTendedAt: moment('2026-11-26T11:50:00.000Z') }
    const never = {
      ...vitals,
      lastTendedAt: null,
      lastArticleAt: moment('2026-11-26T11:50:00.000Z'),
    }

    expect(statusHints(config, late, now)).toEqual([
      expect.stringContaining('not run since 2026-11-26T11:50'),
    ])
    expect(statusHints(config, never, now)).toEqual([expect.stringContaining('not run yet')])
  })
})

describe('unlistedAdvice()', () => {
  it.each([
    [0, null, null],
    [1, null, '1 article is in no list'],
    [12, null, '12 articles are in no list'],
    [1000, null, '1000 or more articles are in no list'],
    [12, 'staging', 'npm run doctor -- --remote --env staging --fix'],
  ])('says of %i in the environment %s: %s', (unlisted, environment, advice) => {
    const said = unlistedAdvice(unlisted, environment)

    if (advice === null) expect(said).toBeNull()
    else expect(said).toContain(advice)
  })
})
