import { href } from '../address.ts'
import { feedForms, type FeedForm } from '../feed-forms.ts'
import type { Site } from '../model/site.ts'
import { languagesParameter, ownWordsValue } from '../parameter-names.ts'
import { siteMap } from '../site-map.ts'

/**
 * Tells language models, and those who build on them, how to read the site without its pages.
 *
 * @see https://llmstxt.org
 */
export function llmsTxt({ name, tagline, url, phrases, contact }: Site): string {
  const parts = [
    `# ${name}`,
    `> ${tagline}`,
    ...phrases.aboutText(name),
    `The address of an article is \`${article}\`, with the UTC day it was published on. With \`.md\`, ` +
      '`.txt` or `.json` behind it, or an `Accept` header of that type, the same address gives Markdown ' +
      'with front matter, plain text, or everything that is known of the article. A translated article is in ' +
      `the language of the site; \`?${languagesParameter}=${ownWordsValue}\` gives these forms in the words of the source.`,
    '## Lists',
    links([
      [
        'News archive',
        url + siteMap.archive.path,
        `years, months (\`${period('2023-04')}\`) and days (\`${period('2023-04-28')}\`)`,
      ],
      ['JSON Feed', url + feed('json'), 'the newest articles, whole'],
      ['RSS', url + feed('rss'), 'the same'],
      ['Atom', url + feed('atom'), 'the same'],
      ['Sitemap', url + siteMap.sitemaps.path, 'every article'],
    ]),
    `Feeds have the same names under ${folders.join(', ')} ` +
      `and, for a search, \`${siteMap.search.path}/\` with \`?q=WORDS\`. Those of the site take \`?lang=de,fr\`. ` +
      'Texts are translated into the language of the site where there is a translation, and say so. ' +
      `All feeds give them in their own words with \`?lang=${ownWordsValue}\`.`,
    '## About',
    links([
      ['OpenAPI', url + siteMap.openApi.path, 'the interface over HTTP'],
      ['Privacy', url + siteMap.privacy.path, 'what is kept of readers'],
      ...(contact ? [['Contact', contact, 'corrections, removal, permission'] as const] : []),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

const article = href(siteMap.article, { day: 'DAY', slug: 'title-ID' })
const period = (of: string) => href(siteMap.period, { period: of })
const feed = (form: FeedForm) => href(siteMap.feed, { file: feedForms[form].file })
const folders = [
  period('DAY'),
  href(siteMap.source, { name: 'DOMAIN' }),
  href(siteMap.topic, { name: 'TAG' }),
  href(siteMap.author, { name: 'NAME' }),
  href(siteMap.language, { name: 'LANG' }),
].map((folder) => `\`${folder}/\``)

function links(entries: readonly (readonly [name: string, address: string, note: string])[]) {
  return entries.map(([name, address, note]) => `- [${name}](${address}): ${note}`).join('\n')
}
