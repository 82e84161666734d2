import type { Site } from '../ui/site.ts'

/**
 * Tells language models and those who build on them how to read the site without its pages.
 *
 * @see https://llmstxt.org
 */
export function llmsTxt({ name, tagline, url, phrases, contact }: Site): string {
  const parts = [
    `# ${name}`,
    `> ${tagline}`,
    ...phrases.aboutText(name),
    'The address of an article is `/news/DAY/title-ID`, with the UTC day it was published on. With `.md`, ' +
      '`.txt` or `.json` behind it, or an `Accept` header of that type, the same address gives Markdown ' +
      'with front matter, plain text, or everything that is known of the article.',
    '## Lists',
    links([
      [
        'News archive',
        `${url}/news`,
        'years, months (`/news/2023-04`) and days (`/news/2023-04-28`)',
      ],
      ['JSON Feed', `${url}/feed.json`, 'the newest articles, whole'],
      ['RSS', `${url}/feed.xml`, 'the same'],
      ['Atom', `${url}/atom.xml`, 'the same'],
      ['Sitemap', `${url}/sitemap.xml`, 'every article'],
    ]),
    'Feeds have the same names under `/news/DAY/`, `/source/DOMAIN/`, `/topic/TAG/`, `/author/NAME/`, ' +
      '`/lang/LANG/` and, for a search, `/search/` with `?q=WORDS`. Those of the site take `?lang=de,fr`.',
    '## About',
    links([
      ['OpenAPI', `${url}/openapi.json`, 'the interface over HTTP'],
      ['Privacy', `${url}/privacy`, 'what is kept of readers'],
      ...(contact ? [['Contact', contact, 'corrections, removal, permission'] as const] : []),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function links(entries: readonly (readonly [name: string, address: string, note: string])[]) {
  return entries.map(([name, address, note]) => `- [${name}](${address}): ${note}`).join('\n')
}
