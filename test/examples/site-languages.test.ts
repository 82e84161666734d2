import { expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { pathIn, siteAt, siteIn, sitePath } from '../../src/site/site-languages.ts'

const main = readConfig({ SITE_LANGUAGES: 'en, de' }).site

it('siteAt()', () => {
  expect(siteAt(main, '/de/latest')).toEqual({ site: siteIn(main, 'de'), path: '/latest' })
  expect(siteAt(main, '/en')).toEqual({ site: main, path: '/' })
  expect(siteAt(main, '/latest')).toEqual({ site: main, path: '/latest' })
})

it('sitePath()', () => {
  expect(sitePath({ base: '/de' }, '/latest')).toEqual('/de/latest')
  expect(sitePath({ base: '/de' }, '/?lang=fr')).toEqual('/de?lang=fr')
  expect(sitePath({ base: '' }, '/')).toEqual('/')
})

it('pathIn()', () => {
  expect(pathIn({ base: '/de' }, { base: '/fr' }, '/fr/latest')).toEqual('/de/latest')
  expect(pathIn({ base: '' }, { base: '/fr' }, '/fr?lang=ja')).toEqual('/?lang=ja')
})
