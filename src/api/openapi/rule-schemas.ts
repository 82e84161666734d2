import { ruleFields } from '../../cleaner/site-rule/rule-selectors.ts'
import { jsonSchemas } from './json-schemas.ts'

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const timeOrNull = { type: ['string', 'null'], format: 'date-time' }
const texts = { type: 'array', items: text }
const fields = { type: 'array', items: { enum: ruleFields } }
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const version = {
  version: { type: 'integer' },
  savedAt: { type: 'string', format: 'date-time' },
  savedBy: { type: 'string', description: 'The name of the token' },
  rule: named('SiteRule'),
}

const use = {
  type: 'object',
  description: 'What this version did for the pages that came since it was stored',
  required: ['matched', 'matchedAt', 'missed', 'missedAt', 'missedUrl', 'missedFields'],
  properties: {
    matched: { type: 'integer', description: 'Pages in which it found the text, or what it names' },
    matchedAt: timeOrNull,
    missed: { type: 'integer', description: 'Pages that were cleaned as usual in its place' },
    missedAt: timeOrNull,
    missedUrl: { ...textOrNull, description: 'The last of them' },
    missedFields: { ...texts, description: 'For which nothing was found there' },
  },
}

const article = {
  type: 'object',
  required: ['outcome'],
  properties: {
    outcome: { enum: ['cleaned', 'refused'] },
    code: text,
    detail: text,
    title: text,
    lede: textOrNull,
    byline: texts,
    publishedAt: textOrNull,
    confidence: { type: 'number' },
    text,
  },
}

/** The schemas of the rules of sites, by name. */
export function ruleSchemas(): Record<string, object> {
  const whole = {
    type: 'object',
    required: ['id', ...Object.keys(version), 'use'],
    properties: { id: text, ...version, use },
  }
  return {
    SiteRule: jsonSchemas.siteRule,
    RuleTrialForm: jsonSchemas.ruleTrial,
    RuleProposalForm: jsonSchemas.ruleProposal,
    ProposedRule: {
      type: 'object',
      required: ['domain', 'selectors'],
      properties: {
        domain: text,
        selectors: {
          type: 'object',
          description: 'As in SiteRule; empty if none is right on all pages',
        },
      },
    },
    StoredRule: whole,
    StoredRules: {
      type: 'object',
      required: ['rules'],
      properties: { rules: { type: 'array', items: named('StoredRule') } },
    },
    SavedRule: {
      allOf: [
        named('StoredRule'),
        {
          type: 'object',
          required: ['affected'],
          properties: {
            affected: {
              type: 'object',
              description:
                'The stored articles of the domain; with the selection, they can be cleaned again',
              required: ['articles', 'selection'],
              properties: {
                articles: { type: 'integer' },
                selection: { type: 'object', required: ['source'], properties: { source: text } },
              },
            },
          },
        },
      ],
    },
    RuleWithVersions: {
      type: 'object',
      required: ['id', 'versions'],
      properties: {
        id: text,
        ...version,
        use,
        isDeleted: { const: true },
        versions: {
          type: 'array',
          description: 'Those before, the newest first; to bring one back, store its rule',
          items: { type: 'object', required: Object.keys(version), properties: version },
        },
      },
    },
    RuleTrial: {
      type: 'object',
      required: ['url', 'with', 'without', 'use', 'trace', 'test'],
      properties: {
        url: text,
        article: { type: 'string', description: 'The id of the article whose page it is' },
        with: article,
        without: article,
        use: {
          type: ['object', 'null'],
          properties: { matched: fields, missed: fields, fellBack: textOrNull },
        },
        trace: {
          type: 'array',
          description: 'Which selector chose or removed what',
          items: { type: 'object' },
        },
        test: {
          type: ['object', 'null'],
          description: 'The words of the rule’s test of this page; passed if both are empty',
          properties: { missing: texts, unwanted: texts },
        },
      },
    },
  }
}
