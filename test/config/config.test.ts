import { describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../src/config/config.ts'

const env = (variables: Partial<Env>) => variables as Env

describe('readConfig()', () => {
  it('has a default for everything but the token', () => {
    expect(readConfig(env({}))).toEqual({
      site: {
        name: 'The Limited Times',
        tagline: 'Now you can see non-English news...',
        language: 'en',
        languages: ['en'],
        base: '',
        timeZone: 'UTC',
        url: 'http://127.0.0.1:8787',
        indexing: 'noindex',
        contact: null,
        contentSignal: 'search=yes, ai-train=no',
        tdmPolicy: null,
        pictures: { secret: '', isResizing: false },
        hub: null,
        indexNow: null,
      },
      access: null,
      environment: null,
      ingest: { fault: 'The secret INGEST_TOKEN is not set' },
      intakeLogDays: 30,
      mailTo: null,
      rawRetentionDays: Infinity,
      takedownRetentionDays: 30,
      perMinute: { ingest: 0, search: 0 },
      storage: { isPacking: true },
      translation: {
        engines: [],
        faults: [],
        never: { languages: [], sources: [] },
        charactersPerArticle: 60_000,
      },
    })
  })

  it.each([
    ['true', true],
    ['false', false],
    [false, false],
  ])('packs bodies unless that is %j', (value, isPacking) => {
    expect(readConfig(env({ PACKED_BODIES: value })).storage).toEqual({ isPacking })
  })

  it('takes nothing else for whether bodies are packed', () => {
    expect(() => readConfig(env({ PACKED_BODIES: 'no' }))).toThrow('PACKED_BODIES')
  })

  it('takes a mail address with a secret only', () => {
    const address = 'news-4f1c9d27ab63@times.example'

    expect(readConfig(env({ INGEST_MAIL_TO: ` ${address} ` })).mailTo).toBe(address)
    expect(() => readConfig(env({ INGEST_MAIL_TO: 'news@times.example' }))).toThrow(
      'INGEST_MAIL_TO: Not a mail address with 16 characters or more before the @',
    )
  })

  it('takes a short token on a developer’s own machine only', () => {
    expect(readConfig(env({ INGEST_TOKEN: 'dev-token' })).ingest).toEqual({ token: 'dev-token' })
    expect(
      readConfig(env({ INGEST_TOKEN: 'dev-token', SITE_URL: 'https://times.example' })).ingest,
    ).toEqual({
      fault: 'The secret INGEST_TOKEN has fewer than 32 characters',
    })
  })

  it('logs once that nobody may write', () => {
    const log = vi.spyOn(console, 'warn')
    const settings = env({ INGEST_TOKEN: 'short', SITE_URL: 'https://times.example' })

    readConfig(settings)
    readConfig(settings)

    expect(log.mock.calls).toEqual([[expect.stringContaining('fewer than 32 characters')]])
    log.mockRestore()
  })

  it('names every invalid variable in one fault', () => {
    const faulty = env({
      SITE_URL: 'times.example/path',
      SITE_LANGUAGE: 'English please',
      SITE_TIME_ZONE: 'Mars/Base',
    })

    expect(() => readConfig(faulty)).toThrow(/SITE_LANGUAGE: .*SITE_TIME_ZONE: .*SITE_URL: /)
  })

  it.each([
    [{ SITE_LANGUAGES: 'en, de' }, ['en', 'de']],
    [{ SITE_LANGUAGES: ' pt-BR,ar , ', SITE_LANGUAGE: 'de' }, ['pt-BR', 'ar']],
    [{ SITE_LANGUAGES: '', SITE_LANGUAGE: 'de-AT' }, ['de-AT']],
    [{ SITE_LANGUAGE: 'fr' }, ['fr']],
  ])('reads the languages of %j', (variables, languages) => {
    const { site } = readConfig(env(variables))

    expect(site).toMatchObject({ language: languages[0], languages, base: '' })
  })

  it.each([
    ['desk@times.example', 'mailto:desk@times.example'],
    ['mailto:desk@times.example', 'mailto:desk@times.example'],
    ['https://times.example/contact', 'https://times.example/contact'],
  ])('takes the contact %s', (contact, address) => {
    expect(readConfig(env({ CONTACT: contact })).site.contact).toBe(address)
  })

  it.each([
    ['CONTACT', 'javascript:alert(1)'],
    ['CONTACT', 'https://times.example/\nExpires: never'],
    ['CONTENT_SIGNAL', 'search=yes\nDisallow: /'],
    ['INDEXING', 'yes'],
    ['SITE_LANGUAGES', 'English, German'],
    ['SITE_LANGUAGES', 'en, de-a'],
    ['SITE_LANGUAGES', 'en, de, en-GB'],
    ['SITE_LANGUAGES', 'en, news'],
    ['TDM_POLICY', 'on request'],
  ])('declines %s=%s', (name, value) => {
    expect(() => readConfig(env({ [name]: value }))).toThrow(name)
  })

  it.each([
    ['off', 0],
    ['forever', Infinity],
    ['365', 365],
    [30, 30],
  ])('keeps pages for RAW_RETENTION_DAYS %s', (value, days) => {
    expect(readConfig({ RAW_RETENTION_DAYS: value }).rawRetentionDays).toBe(days)
  })

  it.each(['0', '-1', 'never', '1.5', ''])('refuses RAW_RETENTION_DAYS %j', (value) => {
    expect(() => readConfig({ RAW_RETENTION_DAYS: value })).toThrow('RAW_RETENTION_DAYS')
  })
})
