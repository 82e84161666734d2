import { changers } from '../../article/changed-by.ts'
import {
  translationFailures,
  translationKinds,
  translationRefusals,
  translationStates,
  translationTechniques,
} from '../../article/translation.ts'
import { jsonSchemas } from './json-schemas.ts'

/** The schemas of translations, by name. */
export function translationSchemas(): Record<string, object> {
  return {
    TranslationForm: jsonSchemas.translationForm,
    WrittenTranslation: object({
      article: string,
      status: {
        enum: ['created', 'changed', 'kept'],
        description: 'kept: nothing was written; the rest of the answer is about the stored one',
      },
      ...statusProperties,
      lang: string,
      segments: counts,
    }),
    ArticleStates: object({
      articles: {
        type: 'array',
        items: object({
          id: string,
          url: string,
          revision,
          lang: language,
          title: string,
          source: object({ url: string, name: string, domain: string }),
          publishedAt: nullableString,
          storedAt: string,
          confidence: { type: 'number' },
          isTruncated: { type: 'boolean' },
          changedBy: { enum: changers },
          translations: { type: 'array', items: status },
        }),
      },
      next: nullableString,
    }),
    Translations: object({
      id: string,
      revision,
      source: language,
      translations: {
        type: 'array',
        items: status,
      },
    }),
    Worksheet: object({
      id: string,
      revision,
      source: language,
      target: string,
      ...statusProperties,
      segments: { type: 'array', items: segment },
    }),
  }
}

const string = { type: 'string' }
const nullableString = { type: ['string', 'null'] }
const language = { type: 'string', description: 'Of the article, as a BCP 47 tag' }
const revision = { type: 'string', description: 'The current version of the article' }

const statusProperties = {
  url: {
    type: ['string', 'null'],
    description: 'The page in this language; null while the site has no pages in it',
  },
  state: { enum: translationStates },
  kind: { enum: [...translationKinds, null] },
  author: nullableString,
  technique: { enum: [...translationTechniques, null] },
  translatedAt: nullableString,
  sourceRevision: { type: ['string', 'null'], description: 'The version that was translated' },
  reason: {
    type: ['string', 'null'],
    description:
      `Why a try failed (${translationFailures.join(', ')}), or why no engine translates it ` +
      `(${Object.values(translationRefusals).flat().join(', ')})`,
  },
  dueAt: { type: ['string', 'null'], description: 'When an engine is to try it next' },
}

const counts = {
  ...object({
    total: { type: 'integer' },
    translated: { type: 'integer' },
    remaining: {
      type: 'array',
      items: string,
      description: 'The paths of what is in the original',
    },
  }),
  type: ['object', 'null'],
}

const status = object({ ...statusProperties, lang: string, segments: counts })

const segment = object({
  path: { type: 'string', description: 'Its place in the article: title, body/3, tags/0' },
  kind: string,
  text: string,
  translation: nullableString,
})

/** An object that has all of its properties. */
function object(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', required: Object.keys(properties), properties }
}
