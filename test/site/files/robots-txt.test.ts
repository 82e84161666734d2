import { describe, expect, it } from 'vitest'
import { robotsTxt } from '../../../src/site/files/robots-txt.ts'
import { siteConfig } from '../specimen.ts'

describe('robotsTxt()', () => {
  it('signals what may be done with the site, and where its sitemaps are', () => {
    expect(robotsTxt(siteConfig)).toBe(
      [
        'User-agent: *',
        'Content-Signal: search=yes, ai-train=no',
        'Allow: /',
        '',
        'Sitemap: https://times.example/sitemap.xml',
        'Sitemap: https://times.example/sitemap-news.xml',
        '',
      ].join('\n'),
    )
  })

  it('names the sitemaps of every language, which one file serves', () => {
    const lines = robotsTxt({ ...siteConfig, languages: ['en', 'pt-BR'] }).split('\n')

    expect(lines.filter((line) => line.startsWith('Sitemap'))).toEqual([
      'Sitemap: https://times.example/sitemap.xml',
      'Sitemap: https://times.example/sitemap-news.xml',
      'Sitemap: https://times.example/pt/sitemap.xml',
      'Sitemap: https://times.example/pt/sitemap-news.xml',
    ])
  })

  it.each(['noindex', 'canonical-to-source'] as const)(
    'forbids nothing with INDEXING=%s, or the page’s own word would not be read',
    (indexing) => {
      const text = robotsTxt({ ...siteConfig, indexing, contentSignal: '' })

      expect(text).toBe('User-agent: *\nAllow: /\n')
    },
  )
})
