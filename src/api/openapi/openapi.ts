import { version } from '../../../package.json' // without `with`, which would import the whole file
import { intakeLimits } from '../../intake/intake-limits.ts'
import type { Address } from '../../site/address.ts'
import { addressesOf, siteMap, type AddressName } from '../../site/site-map.ts'
import { contentCodings } from '../../unpack/content-codings.ts'
import { maxBodyBytes } from '../body/body-budget.ts'
import { copyLimits } from '../copy/copy-limits.ts'
import { recleanLimit } from '../reclean/reclean-limit.ts'
import { describedParameters } from './described-parameters.ts'
import { problemResponses } from './problem-responses.ts'
import { readingPaths } from './reading-operation.ts'
import { schemaNamed, schemas } from './schemas.ts'
import { summaryOf } from './summaries.ts'
import { outgoingWebhooks } from './webhook-schemas.ts'

/**
 * Describes the HTTP interface from the site map and the schemas that validate.
 *
 * @param siteUrl The server that the document names.
 * @see https://spec.openapis.org/oas/v3.1.1
 */
export function openApi(siteUrl: string): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Limited Times',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Articles, pages, feeds, sitemaps, the manifest and the description of the search exist in each further language of the site, too, behind its primary tag: /de/latest.',
    },
    servers: [{ url: siteUrl }],
    tags: [
      { name: 'writing', description: 'Pages in, articles out; with the bearer token' },
      { name: 'articles', description: 'One article in its forms and languages' },
      { name: 'pages', description: 'Lists of articles and other pages for readers' },
      { name: 'feeds', description: 'The newest articles of a list, whole' },
      { name: 'files', description: 'What machines look for at known addresses' },
      { name: 'webhooks', description: 'Who is told what happens; with a token for admin' },
      { name: 'status', description: 'The state and the interface of the service' },
    ],
    paths: asPaths([
      ...apiPaths('writing', [{ token: [] }]),
      ...apiPaths('articles', []),
      ...addressesOf('pages')
        .filter(({ tag }) => tag !== null)
        .flatMap((address) =>
          readingPaths(address, address.tag === 'articles' ? aboutArticle(address) : {}),
        ),
      ...apiPaths('webhooks', [{ token: [] }]),
      ...apiPaths('status', []),
    ]),
    webhooks: outgoingWebhooks(),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: schemas(),
    },
  }
}

/** Gathers the operations of each path, which may have one for each method. */
function asPaths(items: readonly [path: string, item: object][]): Record<string, object> {
  const byPath = Map.groupBy(items, ([path]) => path)
  return Object.fromEntries(
    Array.from(byPath, ([path, same]) => [
      path,
      Object.assign({}, ...same.map(([, item]) => item)) as object,
    ]),
  )
}

function apiPaths(section: Address['tag'], security: readonly object[]): [string, object][] {
  return (Object.keys(apiOperations) as ApiName[])
    .filter((name) => siteMap[name].tag === section)
    .map((name) => {
      const { path, method, operation, tag, kind } = siteMap[name]
      const summary = summaryOf(siteMap[name])
      const { answers, headers = [], ...more } = apiOperations[name]
      const about = { operationId: operation, tags: [tag], summary, security }
      const parameters = [...describedParameters(siteMap[name]), ...headers]
      const responses = { ...problemResponses(kind, ['application/problem+json']), ...answers }
      return [path, { [method]: { ...about, parameters, ...more, responses } }]
    })
}

const jsonOf: Readonly<Record<string, string>> = {
  [siteMap.historyForm.path]: 'History',
  [siteMap.version.path]: 'Version',
}

function aboutArticle({ path }: Address) {
  return {
    schemas: { 'application/json': schemaNamed(jsonOf[path] ?? 'Article') },
    description: aboutDay,
  }
}

const aboutDay =
  'The day is the UTC day of publishedAt; else of modifiedAt, but no later than firstSeenAt; else of firstSeenAt.'

const captureTypes = [
  'application/x-ndjson',
  'application/warc',
  'application/wacz',
  'application/har+json',
  'multipart/related',
  'message/rfc822',
  'application/x-webarchive',
]

const pageBody = {
  required: true,
  description: `The page as it came off the wire, any charset, plain, packed as Content-Encoding says (${contentCodings.join(', ')}), or gzip that nobody declared; at most ${maxBodyBytes} bytes, unpacked too; or a capture of pages`,
  // Generated clients take the first.
  content: {
    'application/json': { schema: schemaNamed('JsonForm') },
    'text/html': { schema: { type: 'string', format: 'binary' } },
    'application/xhtml+xml': { schema: { type: 'string', format: 'binary' } },
    ...Object.fromEntries(
      captureTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  },
}

const aboutSegments =
  'A segment is a title, a paragraph, a list item, a cell, a caption, an alt text or a topic. In its text, `<1>…</1>` ' +
  'is a mark, such as a link or an emphasis, and `<2/>` is something that stays as it is: code, a footnote, an ' +
  'address. A line feed is a line break, and `\\<1>` is text that looks like a mark. Everything else is text. ' +
  'Translations of an older version are given while the article has the same parts.'

const aboutWriting =
  'Into any language, also one that the site has no pages in. What is not given stays in the original, and a new ' +
  'translation replaces the old one as a whole. Texts have the form of readTranslation’s answer. A segment needs the ' +
  'marks of its source, in any order, each around some text; one may come in pieces. A machine’s translation has to ' +
  'pass the checks of numbers, length, added markup and parts that are still in the source’s language; a person ' +
  'answers for the rest. One segment that cannot be taken refuses all. A machine’s does not replace a person’s ' +
  'without force=1.'

const aboutAsking =
  'Into one language, or by default into all of the site. What is translated already, or was taken away, is only ' +
  'translated again with force=1, and what a person translated never. It is refused if no language is left that an ' +
  'engine may translate into.'

const aboutCaptures =
  'A capture that holds one page, as MHTML, a mail or a Safari webarchive, is answered like a page. One of several ' +
  `pages is answered by lines of JSON in their order, at most ${intakeLimits.pagesAtOnce} pages, ` +
  `${intakeLimits.streamedBytes} bytes and ${intakeLimits.millisecondsAtOnce / 1000} seconds. The last line has the ` +
  'totals, and tells what stopped the rest. A line of JSON lines is an object as JsonForm, or one that has, in place ' +
  'of html, contentType and the bytes of the page: as base64, or as gzip, packed and in base64. A larger one becomes a job, of at most ' +
  `${intakeLimits.uploadBytes} bytes.`

const aboutRecleaning =
  'Articles are meant that have all that is given. Each is cleaned of the page that its stored version was made of, ' +
  'where that is kept. By default nothing is stored: a dry run tells the difference of each, at most ' +
  `${recleanLimit} articles. A new version is the cleaner’s, so no time of an edit moves.`

const aboutTokens =
  'A token of one source may have the scopes ingest and clean only. Only its digest is stored. At the first token, ' +
  'INGEST_TOKEN, no such limits hold, and it is in no list.'
const aboutCorrecting =
  'What is given is set, and null takes it away; the rest stays. blocks drops, moves, replaces and inserts blocks of ' +
  'the text, one after the other. What is inserted is Markdown, nodes of a body, or a block of an earlier version. The ' +
  'correction is kept apart from what the cleaner found, and applied to whatever it finds from then on. Blocks are ' +
  'found by their words, so it fits among other blocks, too; readCorrections tells what no longer does. Readers see ' +
  'that a person changed the article, but not who. If-Match has its revision; 412 if somebody else was faster.'

const aboutUndoing =
  'The article is as if the correction had never been made; the list still has it, with who took it back. If-Match ' +
  'may have the revision.'

function ifMatch(required: boolean): object {
  return {
    name: 'If-Match',
    in: 'header',
    required,
    description: 'The revision that is meant, in quotation marks; * for any',
    schema: { type: 'string' },
  }
}
const aboutRules =
  'Its selectors are those of CSS, with a few limits; one that cannot be used is refused with the reason. Pages that ' +
  'come from now on are cleaned with it, everywhere within ten seconds. What it does not find, the cleaner finds as ' +
  'usual, and the rule counts that page as missed.'

const aboutTrials =
  'The page is html at url, or the kept one of an article, by its id or by its address. At most ' +
  `${maxBodyBytes} bytes.`

const aboutCopies =
  'Of the kind articles, a line has one property, which names what it is: an article, or before it what belongs to it. ' +
  'Other lines are rows. A site is built by writing all kinds in their order; npm run restore does it.'

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The same request with the same key gets the same answer for 24 hours; another request is refused',
  schema: { type: 'string', maxLength: 257 },
}

/** Of the addresses of the API, those that programs use. */
type ApiName = {
  [Name in AddressName<'api'>]: (typeof siteMap)[Name]['tag'] extends 'desk' ? never : Name
}[AddressName<'api'>]

/** What the site map does not know of the operations of the API. */
const apiOperations: Readonly<
  Record<
    ApiName,
    {
      answers: Readonly<Record<number, object>>
      requestBody?: object
      headers?: readonly object[]
      description?: string
    }
  >
> = {
  ingest: {
    requestBody: pageBody,
    description: aboutCaptures,
    headers: [
      {
        name: 'Prefer',
        in: 'header',
        description: 'respond-async makes a job of a capture of several pages (RFC 7240)',
        schema: { type: 'string' },
      },
      idempotencyKey,
    ],
    answers: {
      201: {
        ...answer('The article is new', 'IngestedArticle'),
        headers: { Location: { description: 'Its address', schema: { type: 'string' } } },
      },
      200: withLines(
        'The article was changed; or nothing was written, since it is unchanged, or since the stored version, which is returned, is better. For a capture of several pages, a line for each',
        'IngestedArticle',
        'PageLine',
      ),
      202: {
        ...answer('The capture is kept, and a job ingests it', 'BegunJob'),
        headers: {
          Location: { description: 'The address of the job', schema: { type: 'string' } },
          'Preference-Applied': {
            description: 'respond-async, if that was asked for',
            schema: { type: 'string' },
          },
        },
      },
    },
  },
  clean: {
    requestBody: pageBody,
    description: aboutCaptures,
    answers: {
      200: withLines(
        'The article; for a capture of several pages, a line for each',
        'CleanedArticle',
        'CleanedLine',
      ),
    },
  },
  reclean: {
    description: aboutRecleaning,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaNamed('RecleanForm') } },
    },
    headers: [idempotencyKey],
    answers: {
      200: {
        description:
          'A dry run: a line for each article, the newest first, and one with the totals',
        content: { 'application/x-ndjson': { schema: schemaNamed('RecleanLine') } },
      },
      202: {
        ...answer('A job cleans them and stores what changes', 'BegunJob'),
        headers: {
          Location: { description: 'The address of the job', schema: { type: 'string' } },
        },
      },
    },
  },
  rules: { answers: { 200: answer('In the order of their domains', 'StoredRules') } },
  saveRule: {
    description: aboutRules,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaNamed('SiteRule') } },
    },
    answers: {
      201: answer('It is the first one for the domain and the address pattern', 'SavedRule'),
      200: answer('It takes the place of the one before, which is kept', 'SavedRule'),
    },
  },
  tryRule: {
    description: aboutTrials,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaNamed('RuleTrialForm') } },
    },
    answers: { 200: answer('The article with the rule and without it', 'RuleTrial') },
  },
  proposeRule: {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaNamed('RuleProposalForm') } },
    },
    answers: { 200: answer('What to store as a rule, once tried', 'ProposedRule') },
  },
  rule: { answers: { 200: answer('It is with its versions', 'RuleWithVersions') } },
  deleteRule: { answers: { 204: { description: 'It is deleted' } } },
  job: {
    description:
      'A job goes on where it was when its Worker is stopped, and is tried again after a fault. It is forgotten 30 days after its end.',
    answers: { 200: answer('next begins the next part of the failures, as after', 'Job') },
  },
  remove: { answers: { 204: { description: 'Removed' } } },
  restore: { answers: { 200: answer('It is published again, as it was', 'RestoredArticle') } },
  takedowns: {
    answers: { 200: answer('next begins the next part, as after; null at the end', 'Takedowns') },
  },
  blocks: {
    answers: { 200: answer('next begins the next part, as after; null at the end', 'Blocks') },
  },
  block: {
    description:
      'It works from the next page on. Addresses that are blocked already get the new reason.',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaNamed('BlockForm') } },
    },
    answers: { 201: answer('The block, and how many stored articles it means', 'AddedBlock') },
  },
  unblock: { answers: { 204: { description: 'Taken away' } } },
  takeBlockDown: {
    answers: {
      200: answer('Call it again with next, as after, until isDone is true', 'BlockTakedown'),
    },
  },
  raw: {
    description:
      'By default the page of the stored version. It is kept as long as the settings say.',
    answers: {
      200: {
        description: 'The bytes, unpacked, with the media type that they were posted with',
        content: { 'text/html': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  },
  correct: {
    description: aboutCorrecting,
    headers: [ifMatch(true)],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaNamed('CorrectionForm') } },
    },
    answers: {
      200: answer('The article as it is now; ETag has its revision', 'CorrectedArticle'),
    },
  },
  corrections: {
    answers: { 200: answer('The corrections, the oldest first, and the blocks', 'Corrections') },
  },
  undoCorrections: {
    description: aboutUndoing,
    headers: [ifMatch(false)],
    answers: { 200: answer('The article as it is now', 'CorrectedArticle') },
  },
  undoCorrection: {
    description: aboutUndoing,
    headers: [ifMatch(false)],
    answers: { 200: answer('The article as it is now', 'CorrectedArticle') },
  },
  articles: {
    answers: {
      200: answer(
        'next begins the next part, as after; null at the end. With url, what is known of the address, which Last-Modified and Article-State have for HEAD',
        'ListedArticles',
      ),
    },
  },
  tokens: { answers: { 200: answer('Without their secrets, the newest first', 'Tokens') } },
  makeToken: {
    description: aboutTokens,
    requestBody: jsonBody('TokenForm'),
    answers: { 201: answer('With its text, which is kept nowhere', 'NewToken') },
  },
  rotateToken: {
    requestBody: jsonBody('RotationForm'),
    answers: { 200: answer('With its new text, which is kept nowhere', 'NewToken') },
  },
  revokeToken: { answers: { 204: { description: 'Revoked' } } },
  report: {
    description:
      'A form of this site alone may be sent. More than two links in a message, too many open reports and too many requests of a network are told on the page that the answer leads to.',
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': { schema: schemaNamed('ReportForm') },
        'application/x-www-form-urlencoded': { schema: schemaNamed('ReportForm') },
      },
    },
    answers: {
      200: {
        description: 'That page, for those who follow the redirect',
        content: { 'text/html': { schema: { type: 'string' } } },
      },
      303: {
        description: 'To the page that tells what came of it',
        headers: { Location: { description: 'Its address', schema: { type: 'string' } } },
      },
    },
  },
  translations: { answers: { 200: answer('The languages with their states', 'Translations') } },
  translation: {
    description: aboutSegments,
    answers: { 200: answer('The segments in reading order', 'Worksheet') },
  },
  writeTranslation: {
    description: aboutWriting,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaNamed('TranslationForm') } },
    },
    answers: {
      201: answer('The article had none in this language', 'WrittenTranslation'),
      200: answer(
        'It replaced another one; or that was kept, since a person made it or it is of a newer version',
        'WrittenTranslation',
      ),
    },
  },
  translate: {
    description: aboutAsking,
    answers: {
      202: answer('They wait now; the states of all that was asked for', 'Translations'),
      200: answer('Nothing is left to do, or a person has done it', 'Translations'),
    },
  },
  withdrawTranslation: { answers: { 204: { description: 'Taken away' } } },
  webhooks: { answers: { 200: answer('All who are told, the oldest first', 'Webhooks') } },
  addWebhook: {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaNamed('WebhookForm') } },
    },
    answers: {
      201: {
        ...answer('It is told from now on', 'WebhookWithSecret'),
        headers: { Location: { description: 'Its address', schema: { type: 'string' } } },
      },
    },
  },
  webhook: { answers: { 200: answer('It, and what could not be delivered', 'WebhookWithDead') } },
  removeWebhook: { answers: { 204: { description: 'It is told no more' } } },
  testWebhook: { answers: { 202: answer('The event is sent after this answer', 'Webhook') } },
  rotateWebhook: { answers: { 200: answer('With the new secret', 'WebhookWithSecret') } },
  redeliver: { answers: { 202: answer('What waits is sent after this answer', 'Webhook') } },
  copyOut: {
    description: aboutCopies,
    answers: {
      200: {
        description:
          'Lines, and at last one with end: how many they were, what cannot be read, and next, the after of the next part, null at the end. Without it, the part is not whole',
        content: { 'application/x-ndjson': { schema: schemaNamed('CopyLine') } },
      },
    },
  },
  copyIn: {
    description: aboutCopies,
    requestBody: {
      required: true,
      description: `At most ${copyLimits.lines} lines as copyOut gives them, without its last one`,
      content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } },
    },
    answers: { 200: answer('All lines are written or were there already', 'WrittenCopy') },
  },
  status: {
    answers: {
      200: answer(
        'It serves; status is filing while articles are stored that no list shows yet',
        'Status',
      ),
      503: {
        description: 'The database does not answer, or lacks migrations; or misconfigured',
        content: {
          'application/json': { schema: schemaNamed('Status') },
          'application/problem+json': { schema: schemaNamed('Problem') },
        },
      },
    },
  },
  openApi: {
    answers: {
      200: {
        description: 'OpenAPI 3.1',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  },
}

function jsonBody(schema: string): object {
  return { required: true, content: { 'application/json': { schema: schemaNamed(schema) } } }
}

function withLines(description: string, schema: string, line: string): object {
  return {
    description,
    content: {
      'application/json': { schema: schemaNamed(schema) },
      'application/x-ndjson': { schema: schemaNamed(line) },
    },
  }
}

function answer(description: string, schema: string): object {
  return { description, content: { 'application/json': { schema: schemaNamed(schema) } } }
}
