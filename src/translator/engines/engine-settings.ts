import * as v from 'valibot'
import { isPublicHost } from '../../article/public-host.ts'
import { canonicalTag } from '../../text/language-tag.ts'

/** A pair of languages in BCP 47, `*` for any. */
export type LanguageRange = { readonly source: string; readonly target: string }

/** The engines that a site may use: names of their own, which no model may take. */
const engineNames = ['apertium', 'libretranslate', 'deepl', 'google', 'workers-ai', 'chat'] as const

const line = v.pipe(v.string('Not a text'), v.trim(), v.minLength(1, 'Empty'), v.maxLength(200))
const anyPair = '*>*'

const common = {
  /** All that the engine has, where it is not said. */
  pairs: v.pipe(
    v.optional(v.array(pair(), 'Not a list of pairs such as es>en'), [anyPair]),
    v.minLength(1, 'Empty'),
  ),
  /** No limit where it is not said. */
  charactersPerDay: v.exactOptional(wholeNumber(1, 1e12)),
  /** Of one request. */
  timeoutSeconds: v.exactOptional(wholeNumber(1, 600)),
}

const form = v.variant(
  'engine',
  [
    entry({ engine: v.literal('apertium'), url: address(), version: v.exactOptional(line) }),
    entry({ engine: v.literal('libretranslate'), url: address(), version: v.exactOptional(line) }),
    entry({ engine: v.literal('deepl'), url: v.exactOptional(address()) }),
    entry({ engine: v.literal('google'), url: v.exactOptional(address()) }),
    entry({ engine: v.literal('workers-ai'), model: v.exactOptional(line) }),
    entry({
      engine: v.literal('chat'),
      url: address(),
      model: line,
      name: v.optional(chatName(), 'chat'),
      label: v.exactOptional(line),
      format: v.exactOptional(
        v.picklist(['json_schema', 'json_object', 'none'], 'Not json_schema, json_object or none'),
      ),
    }),
  ],
  `Not one of ${engineNames.join(', ')}`,
)

/**
 * An engine as an operator describes it, without its key. What is not said is as the adapter has it by default.
 *
 * `url` is https, as a key and the text go there; http is for hosts that are not public: this machine, a private
 * network. Only chat models may be there several times, each under its own `name`.
 */
export const engineForm = v.pipe(
  form,
  v.transform((settings) => {
    return 'name' in settings ? settings : { ...settings, name: settings.engine }
  }),
)

/** An engine with all that is needed to ask it. */
export type EngineSettings = v.InferOutput<typeof engineForm> & { readonly key?: string }

function entry<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject({ ...entries, ...common }, ({ expected }) =>
    expected === 'never' ? 'Not a setting of this engine' : 'Missing',
  )
}

function address() {
  return v.pipe(
    v.string('Not an address'),
    v.trim(),
    v.check(
      (value) => isAddress(value),
      'Not an https address, or http of a host that is not public',
    ),
  )
}

function isAddress(value: string): boolean {
  const url = URL.parse(value)
  if (!url || url.username || url.password || url.search || url.hash) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && !isPublicHost(url.hostname))
}

function chatName() {
  return v.pipe(
    v.string('Not a text'),
    v.regex(/^[a-z][a-z0-9-]{0,30}$/, 'Not a name of small letters, digits and hyphens'),
    v.check(
      (name) => name === 'chat' || !engineNames.some((known) => known === name),
      'The name of another engine',
    ),
  )
}

function pair() {
  return v.pipe(
    v.string('Not a pair such as es>en'),
    v.transform((text) => text.split('>').map((lang) => languageOrAny(lang.trim()))),
    v.check(
      (langs) => langs.length === 2 && !langs.includes('und'),
      'Not a pair of language tags such as es>en, *>en or *>*',
    ),
    v.transform(([source = '*', target = '*']): LanguageRange => ({ source, target })),
  )
}

// A tag may begin with a word of up to eight letters, but no language has a code so long.
function languageOrAny(lang: string): string {
  if (lang === '*') return lang
  return /^[a-z]{2,3}(?:-|$)/i.test(lang) ? canonicalTag(lang) : 'und'
}

function wholeNumber(min: number, max: number) {
  const message = `Not a whole number from ${min} to ${max}`
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(min, message),
    v.maxValue(max, message),
  )
}
