import * as v from 'valibot'
import { isPublicHost } from '../article/public-host.ts'
import { canonicalTag } from '../text/language-tag.ts'
import { engineForm, type EngineSettings } from '../translator/engines/engine-settings.ts'
import type { Exclusions } from '../translator/pipeline/exclusions.ts'

/** What is translated, and by what. */
export type TranslationSettings = {
  /** Those that can be asked, in order of preference. */
  readonly engines: readonly EngineSettings[]
  /** Why others of the list cannot be asked. */
  readonly faults: readonly string[]
  readonly never: Exclusions
  /** Sent to engines for one article; `null` for no limit. */
  readonly charactersPerArticle: number | null
}

const maxEntries = 20
const notAList = `Not a list of up to ${maxEntries} engines such as [{"engine":"apertium","url":"http://127.0.0.1:2737"}]`
const notANever = 'Not a list of languages and domains such as fr, quill.example'

/** The variables about translation. */
export const translationVariables = {
  TRANSLATION_ENGINES: v.pipe(
    v.optional(v.unknown(), []),
    v.rawTransform<unknown, readonly EngineEntry[]>(({ dataset, addIssue, NEVER }) => {
      const list = listIn(dataset.value)
      if (!list) {
        addIssue({ message: notAList })
        return NEVER
      }
      const entries = list.map((entry) => v.safeParse(engineForm, entry))
      const faults = entries.flatMap((entry, at) =>
        (entry.issues ?? []).map((issue) => {
          const field = v.getDotPath(issue)
          return `entry ${at + 1}${field ? `, ${field}` : ''}: ${issue.message}`
        }),
      )
      const known = entries.flatMap(({ success, output }) => (success ? [output] : []))
      const twice = known.find(({ name }, at) => known.findIndex((one) => one.name === name) < at)
      if (twice) faults.push(`${twice.name} is there twice; only chat models may be, by \`name\``)
      for (const message of faults) addIssue({ message })
      return faults.length > 0 ? NEVER : known
    }),
  ),
  TRANSLATION_NEVER: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.split(',').flatMap((item) => item.trim() || [])),
    v.check((items) => items.every((item) => languageIn(item) ?? domainIn(item)), notANever),
    v.transform((items): Exclusions => ({
      languages: items.flatMap((item) => languageIn(item) ?? []),
      sources: items.flatMap((item) => domainIn(item) ?? []),
    })),
  ),
  TRANSLATION_CHARACTERS_PER_ARTICLE: v.pipe(
    v.optional(v.union([v.string(), v.number()]), '60000'),
    v.transform((value) => String(value).trim()),
    v.regex(/^\d{1,9}$/, 'Not a whole number of characters'),
    v.transform((digits) => Number(digits) || null),
  ),
}

type EngineEntry = v.InferOutput<typeof engineForm>
type Variables = v.InferOutput<v.ObjectSchema<typeof translationVariables, undefined>>

/**
 * Gives each engine its key. One that lacks it cannot be asked, and is a fault that `/healthz` tells: secrets come
 * after the first deploy, and the pages need none.
 *
 * @param env Read for keys and for the binding `AI`, under names that depend on the engines.
 */
export function translationSettings(variables: Variables, env: object): TranslationSettings {
  const opened = variables.TRANSLATION_ENGINES.map((entry) => withKey(entry, env))
  return {
    engines: opened.filter((one) => typeof one !== 'string'),
    faults: opened.filter((one) => typeof one === 'string'),
    never: variables.TRANSLATION_NEVER,
    charactersPerArticle: variables.TRANSLATION_CHARACTERS_PER_ARTICLE,
  }
}

/** The engine with its key, or what is missing. */
function withKey(entry: EngineEntry, env: object): EngineSettings | string {
  const unasked = `so ${entry.name} is not asked to translate`
  if (entry.engine === 'workers-ai')
    return 'AI' in env ? entry : `The binding AI is not in this environment, ${unasked}`
  const secret = secretOf(entry)
  if (!secret) return entry
  const key = textIn(env, secret.name)
  if (key) return { ...entry, key }
  return secret.isNeeded ? `The secret ${secret.name} is not set, ${unasked}` : entry
}

function secretOf(entry: EngineEntry): { name: string; isNeeded: boolean } | null {
  switch (entry.engine) {
    case 'deepl':
      return { name: 'DEEPL_API_KEY', isNeeded: true }
    case 'google':
      return { name: 'GOOGLE_TRANSLATE_API_KEY', isNeeded: true }
    case 'libretranslate':
      return { name: 'LIBRETRANSLATE_API_KEY', isNeeded: false }
    case 'chat':
      return { name: chatSecret(entry.name), isNeeded: isPublicHost(new URL(entry.url).hostname) }
    case 'apertium':
    case 'workers-ai':
      return null
  }
}

// Each has its own, so that no server is sent the key of another.
function chatSecret(name: string): string {
  const base = 'CHAT_API_KEY'
  return name === 'chat' ? base : `${base}_${name.replaceAll('-', '_').toUpperCase()}`
}

function textIn(env: object, name: string): string {
  const value: unknown = Reflect.get(env, name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A list from TOML, or from text: JSON, `none` or nothing. */
function listIn(value: unknown): readonly unknown[] | null {
  const list = typeof value === 'string' ? parsedList(value.trim()) : value
  return Array.isArray(list) && list.length <= maxEntries ? list : null
}

function parsedList(text: string): unknown {
  if (text === '' || text === 'none') return []
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function languageIn(item: string): string | null {
  return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(item) && canonicalTag(item) !== 'und'
    ? canonicalTag(item)
    : null
}

function domainIn(item: string): string | null {
  if (!item.includes('.') || /[\s/@?#*:]/.test(item)) return null
  return URL.parse(`https://${item}`)?.hostname.replace(/^www\./, '') ?? null
}
