import * as v from 'valibot'
import { isLocalSite } from './is-local-site.ts'
import {
  translationSettings,
  translationVariables,
  type TranslationSettings,
} from './translation-settings.ts'

const indexing = ['noindex', 'index', 'canonical-to-source'] as const
const pictureModes = ['proxy', 'source'] as const
const mailForm = /^[^\s@:/,]+@[^\s@:/,]+$/
const indexNowKeyForm = /^(?:[A-Za-z0-9-]{8,128})?$/ // https://www.indexnow.org/documentation
const minMailSecretLength = 16 // characters: who knows the address may write
const mailSecretForm = /^[^\s@:/,]{16,64}@[^\s@:/,]+$/
const identitiesForm = /^(?:[^\s=;]+=[a-z]+(?: [a-z]+)*(?:; *|$))*$/
const signalsForm = /^(?:[a-z-]+=(?:yes|no)(?:, ?[a-z-]+=(?:yes|no))*)?$/

const site = v.object({
  SITE_NAME: v.pipe(v.optional(v.string(), 'The Limited Times'), v.trim(), v.minLength(1)),
  SITE_TAGLINE: v.optional(v.string(), 'Now you can see non-English news...'),
  SITE_LANGUAGE: v.pipe(
    v.optional(v.string(), 'en'),
    v.check((tag) => isLanguageTag(tag), 'Not a BCP 47 language tag'),
  ),
  SITE_LANGUAGES: v.pipe(
    v.optional(v.string(), ''),
    v.transform((list) => list.split(',').map((tag) => tag.trim())),
    v.transform((tags) => tags.filter(Boolean)),
    v.check(
      (tags) => areSiteLanguages(tags),
      'Not a list of BCP 47 tags of different languages, such as en, de',
    ),
  ),
  SITE_TIME_ZONE: v.pipe(
    v.optional(v.string(), 'UTC'),
    v.check((zone) => isTimeZone(zone), 'Not an IANA time zone'),
  ),
  SITE_URL: v.pipe(
    v.optional(v.string(), 'http://127.0.0.1:8787'),
    v.check(
      (address) => isOrigin(address),
      'Not an http or https origin such as https://times.example',
    ),
  ),
  INDEXING: v.optional(v.picklist(indexing), 'noindex'),
  CONTACT: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.transform((contact) => (mailForm.test(contact) ? `mailto:${contact}` : contact)),
    v.check(
      (contact) => contact === '' || isContact(contact),
      'Not a mail address or an https address',
    ),
  ),
  CONTENT_SIGNAL: v.pipe(
    v.optional(v.string(), 'search=yes, ai-train=no'),
    v.trim(),
    v.regex(signalsForm, 'Not a list of signals such as search=yes, ai-train=no'),
  ),
  TDM_POLICY: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.check((address) => address === '' || isWebAddress(address), 'Not an http or https address'),
  ),
  WEBSUB_HUB: calledAddress(''),
  INDEXNOW_KEY: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(indexNowKeyForm, 'Not 8 to 128 letters, digits and hyphens'),
  ),
  INDEXNOW_URL: calledAddress('https://api.indexnow.org/indexnow'),
  INGEST_TOKEN: v.optional(v.string(), ''),
  INGEST_MAIL_TO: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.check(
      (address) => address === '' || mailSecretForm.test(address),
      `Not a mail address with ${minMailSecretLength} characters or more before the @`,
    ),
  ),
  ACCESS_TEAM: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.check(
      (team) => team === '' || (isOrigin(team) && team.startsWith('https:')),
      'Not an https origin such as https://team.cloudflareaccess.com',
    ),
    v.transform((team) => (team === '' ? '' : new URL(team).origin)),
  ),
  ACCESS_AUDIENCE: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(/^[\da-f]{0,64}$/, 'Not the audience tag of an application'),
  ),
  ACCESS_SCOPES: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(identitiesForm, 'Not a list such as ana@times.example=admin; @times.example=read edit'),
    v.transform(identitiesIn),
  ),
  ENVIRONMENT: v.pipe(v.optional(v.string(), ''), v.regex(/^[a-z0-9-]{0,40}$/, 'Not a name')),
  PICTURES: v.optional(v.picklist(pictureModes), 'proxy'),
  /** The binding that resizes pictures. */
  IMAGES: v.optional(v.unknown()),
  RAW_RETENTION_DAYS: v.pipe(
    v.optional(v.union([v.string(), v.number()]), 'forever'),
    v.transform((days) => String(days).trim().toLowerCase()),
    v.regex(/^(?:off|forever|[1-9]\d{0,4})$/, 'Not off, forever, or a number of days'),
  ),
  TAKEDOWN_RETENTION_DAYS: v.pipe(
    v.optional(v.union([v.string(), v.number()]), '30'),
    v.transform((days) => String(days).trim()),
    v.regex(/^(?:0|[1-9]\d{0,3})$/, 'Not a number of days'),
    v.transform(Number),
  ),
  INTAKE_LOG_DAYS: v.pipe(
    v.optional(v.union([v.string(), v.number()]), '30'),
    v.transform((days) => String(days).trim()),
    v.regex(/^[1-9]\d{0,2}$/, 'Not a number of days from 1 to 999'),
    v.transform(Number),
  ),
  PACKED_BODIES: v.pipe(
    v.optional(v.union([v.string(), v.boolean()]), 'true'),
    v.transform((value) => String(value).trim().toLowerCase()),
    v.picklist(['true', 'false']),
    v.transform((value) => value === 'true'),
  ),
  INGEST_PER_MINUTE: perMinute(),
  SEARCH_PER_MINUTE: perMinute(),
  ...translationVariables,
})

const minTokenLength = 32 // characters, anywhere but on a developer's own machine

/** The settings of one deployment, checked. */
export type Config = {
  site: {
    name: string
    tagline: string
    /** The language of these pages, a BCP 47 tag. */
    language: string
    /** All languages of the site, the main one first; no two have the same primary tag. */
    languages: readonly string[]
    /** What the paths of these pages begin with: nothing in the main language, else the primary tag. */
    base: '' | `/${string}`
    timeZone: string
    url: string
    /** What search engines are asked to do with articles, which their sources have, too. */
    indexing: (typeof indexing)[number]
    /** The address to report an article or a security problem to; `null` when not set. */
    contact: string | null
    /** What crawlers may use the site for; may be empty. See https://contentsignals.org */
    contentSignal: string
    /** The address of the policy for text and data mining of articles whose sources reserve it; `null` when not set. */
    tdmPolicy: string | null
    /** How this site serves the pictures of articles itself; `null` where browsers fetch them from their sources. */
    pictures: PictureSettings | null
    /** The WebSub hub of the feeds; `null` for none. */
    hub: string | null
    /** Where search engines are told of changes, and by which key; `null` unless they are asked to list the pages. */
    indexNow: { key: string; url: string } | null
  }
  /** The environment in wrangler.toml; `null` for the one without a name. */
  environment: string | null
  /** The token of scrapers, or the reason why nobody may write. */
  ingest: { token: string } | { fault: string }
  /** How Cloudflare Access guards the desk; `null` if it does not. */
  access: {
    /** The origin of the team, which signs. */
    team: string
    audience: string
    /** The names of scopes by mail address, or by the domain of one with its `@`. */
    scopes: ReadonlyMap<string, readonly string[]>
  } | null
  /** The secret mail address of newsletters; `null` while no mail is taken. */
  mailTo: string | null
  /** How long the desk can list single pages that came in, in days. */
  intakeLogDays: number
  /** How many days the pages that articles were made of are kept, `Infinity` for all days, 0 for none. */
  rawRetentionDays: number
  /** How many days an article that was taken down can be brought back; 0 for not at all. */
  takedownRetentionDays: number
  /** How the database is written. */
  storage: {
    /** Whether bodies of articles are packed. The version before cannot read them. */
    isPacking: boolean
  }
  /** Requests a minute that are admitted, by token and by client; 0 for no limit. */
  perMinute: { ingest: number; search: number }
  translation: TranslationSettings
}

/** How a site serves the pictures of articles. */
export type PictureSettings = {
  /** The deployment's secret, by which addresses of pictures are signed. */
  secret: string
  /** Whether the platform's service for images makes smaller ones. */
  isResizing: boolean
}

/** The settings of a deployment are invalid; the message names each variable with its reason. */
export class ConfigFault extends Error {}

const parsed = new WeakMap<object, Config>()

/**
 * Reads the settings once for each `env` object, and logs a warning when nobody may write.
 *
 * @throws {ConfigFault} Names every invalid variable.
 */
export function readConfig(env: object): Config {
  const known = parsed.get(env)
  if (known) return known
  const config = parseConfig(env)
  parsed.set(env, config)
  if ('fault' in config.ingest)
    console.warn(JSON.stringify({ event: 'ingest_closed', fault: config.ingest.fault }))
  return config
}

/**
 * Reads the settings without a log or a memory, for tools.
 *
 * @throws {ConfigFault} Names every invalid variable.
 */
export function parseConfig(env: object): Config {
  const result = v.safeParse(site, env)
  if (!result.success) {
    const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'env'}: ${issue.message}`)
    throw new ConfigFault(`Cannot read configuration: ${faults.join('; ')}`)
  }
  const { output } = result
  const [language = output.SITE_LANGUAGE, ...further] = output.SITE_LANGUAGES
  return {
    site: {
      name: output.SITE_NAME,
      tagline: output.SITE_TAGLINE,
      language,
      languages: [language, ...further],
      base: '',
      timeZone: output.SITE_TIME_ZONE,
      url: new URL(output.SITE_URL).origin,
      indexing: output.INDEXING,
      contact: output.CONTACT || null,
      contentSignal: output.CONTENT_SIGNAL,
      tdmPolicy: output.TDM_POLICY || null,
      pictures:
        output.PICTURES === 'source'
          ? null
          : { secret: output.INGEST_TOKEN, isResizing: output.IMAGES !== undefined },
      hub: output.WEBSUB_HUB || null,
      indexNow:
        output.INDEXING === 'index' && output.INDEXNOW_KEY !== ''
          ? { key: output.INDEXNOW_KEY, url: output.INDEXNOW_URL }
          : null,
    },
    environment: output.ENVIRONMENT || null,
    ingest: ingestDoor(output.INGEST_TOKEN, output.SITE_URL),
    access: accessSettings(output),
    mailTo: output.INGEST_MAIL_TO || null,
    intakeLogDays: output.INTAKE_LOG_DAYS,
    rawRetentionDays: retentionDays(output.RAW_RETENTION_DAYS),
    takedownRetentionDays: output.TAKEDOWN_RETENTION_DAYS,
    storage: { isPacking: output.PACKED_BODIES },
    perMinute: { ingest: output.INGEST_PER_MINUTE, search: output.SEARCH_PER_MINUTE },
    translation: translationSettings(output, env),
  }
}

function ingestDoor(token: string, siteUrl: string): Config['ingest'] {
  if (token === '') return { fault: 'The secret INGEST_TOKEN is not set' }
  return isLocalSite(siteUrl) || token.length >= minTokenLength
    ? { token }
    : { fault: `The secret INGEST_TOKEN has fewer than ${minTokenLength} characters` }
}

function accessSettings(output: v.InferOutput<typeof site>): Config['access'] {
  const { ACCESS_TEAM: team, ACCESS_AUDIENCE: audience, ACCESS_SCOPES: scopes } = output
  if (team === '' && audience === '') return null
  if (team !== '' && audience !== '') return { team, audience, scopes }
  // Half of it would leave the desk open to requests that Access never saw.
  throw new ConfigFault(
    'Cannot read configuration: ACCESS_TEAM and ACCESS_AUDIENCE are set together, or neither is',
  )
}

function identitiesIn(list: string): ReadonlyMap<string, readonly string[]> {
  const entries = list.split(';').flatMap((entry) => {
    const [name = '', scopes] = entry.trim().split('=')
    return scopes === undefined ? [] : [[name.toLowerCase(), scopes.split(' ')] as const]
  })
  return new Map(entries)
}

function retentionDays(value: string): number {
  if (value === 'off') return 0
  return value === 'forever' ? Infinity : Number(value)
}

function perMinute() {
  return v.pipe(
    v.optional(v.string(), '0'),
    v.trim(),
    v.regex(/^\d{1,9}$/, 'Not a whole number of requests a minute'),
    v.transform(Number),
  )
}

function calledAddress(preset: string) {
  return v.pipe(
    v.optional(v.string(), preset),
    v.trim(),
    v.check((address) => address === '' || isWebAddress(address), 'Not an http or https address'),
  )
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

// Paths begin with primary tags. No path of the site itself begins with two or three letters.
function areSiteLanguages(tags: readonly string[]): boolean {
  const primary = tags.map((tag) => tag.split('-', 1)[0]?.toLowerCase() ?? tag)
  return (
    tags.every(isLanguageTag) &&
    primary.every((tag) => /^[a-z]{2,3}$/.test(tag)) &&
    new Set(primary).size === tags.length
  )
}

function isTimeZone(timeZone: string): boolean {
  if (timeZone === 'UTC') return true // without loading the tables of languages, which takes milliseconds
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isOrigin(address: string): boolean {
  const url = URL.parse(address)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.username === ''
  )
}

function isContact(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && ['https:', 'mailto:'].includes(url.protocol) && /^[!-~]+$/.test(address)
}

function isWebAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && /^https?:$/.test(url.protocol) && /^[!-~]+$/.test(address)
}
