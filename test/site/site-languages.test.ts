import { describe, expect, it } from 'vitest'
import { siteAt, siteIn } from '../../src/site/site-languages.ts'
import { siteMap } from '../../src/site/site-map.ts'
import { siteConfig } from './specimen.ts'

const main = { ...siteConfig, languages: ['en', 'pt-BR'] }

describe('siteIn()', () => {
  it('is the same object for a language, as models are kept by it', () => {
    const portuguese = siteIn(main, 'pt-BR')

    expect(portuguese).toEqual({ ...main, language: 'pt-BR', base: '/pt' })
    expect(siteIn(main, 'pt-BR')).toBe(portuguese)
    expect(siteIn({ ...main }, 'pt-BR')).not.toBe(portuguese)
    expect(siteIn(main, 'en')).toBe(main)
  })
})

describe('siteAt()', () => {
  it('leaves every path alone on a site with one language', () => {
    expect(siteAt(siteConfig, '/en/latest')).toEqual({ site: siteConfig, path: '/en/latest' })
  })

  it('has no prefix that is an address of the site', () => {
    const first = Object.values(siteMap).map(({ path }) => path.split('/')[1] ?? '')

    expect(first.filter((segment) => /^[a-z]{2,3}$/.test(segment))).toEqual([])
  })
})
