import { describe, expect, it } from 'vitest'
import { outletDomain, registrableDomain, siteLabel } from '../../src/article/outlet.ts'

describe('outletDomain()', () => {
  it.each([
    ['Rheinblick', 'rheinblick.example', 'rheinblick.example'],
    ['rheinblick', 'nachrichten.rheinblick.example', 'rheinblick.example'],
    ['RHEINBLICK', 'hessen.rheinblick.example', 'rheinblick.example'],
    ['Der Rheinblick online', 'hessen.rheinblick.example', 'rheinblick.example'],
    ['Rheinblick.example', 'hessen.rheinblick.example', 'rheinblick.example'],
    ['Blick auf Hessen', 'm.hessen.rheinblick.example', 'm.hessen.rheinblick.example'],
    ['Quay News', 'sport.quay.co.uk', 'quay.co.uk'],
    ['Quay', 'en.news.quay.co.uk', 'quay.co.uk'],
    ['', 'www2.quay.co.uk', 'quay.co.uk'],
    ['波止場新聞', 'digital.hatoba.co.jp', 'hatoba.co.jp'],
    ['Anna', 'www.anna.github.io', 'anna.github.io'],
    ['Sport', 'sport.blogspot.co.uk', 'sport.blogspot.co.uk'],
    ['Mühlbacher Bote', 'land.muehlbacher-bote.example', 'muehlbacher-bote.example'],
  ])('of %s at %s is %s', (name, domain, outlet) => {
    expect(outletDomain({ name, domain })).toBe(outlet)
  })

  it.each([
    ['one name under two domains', 'News', 'news.quay.example', 'News', 'news.mole.example'],
    ['one name, one label', 'Express', 'express.example', 'Express', 'express.co.uk'],
    ['two under a shared domain', 'Anna', 'anna.pages.example', 'Bert', 'bert.pages.example'],
    ['two that name themselves not', 'pages', 'anna.pages.example', 'pages', 'bert.pages.example'],
    ['parts under a shared domain', 'News', 'news.substack.com', 'Live', 'live.substack.com'],
    ['two on the pages of a service', 'GitHub', 'blog.github.io', 'GitHub', 'news.github.io'],
    ['two addresses', 'a', '192.0.2.1', 'a', '198.51.2.1'],
  ])('keeps apart %s', (_what, name, domain, otherName, otherDomain) => {
    const one = outletDomain({ name, domain })

    expect(outletDomain({ name: otherName, domain: otherDomain })).not.toBe(one)
  })
})

describe('registrableDomain() and siteLabel()', () => {
  it.each([
    ['news.quay.co.uk', 'quay.co.uk', 'quay'],
    ['quay.example', 'quay.example', 'quay'],
    ['news.quay.com.tr', 'quay.com.tr', 'quay'],
    ['anna.github.io', 'anna.github.io', 'anna'],
    ['anna.blogspot.com.br', 'anna.blogspot.com.br', 'anna'],
    ['github.io', 'github.io', 'github'],
    ['co.uk', 'co.uk', 'co'],
    ['localhost', 'localhost', 'localhost'],
    ['192.0.2.1', '192.0.2.1', '2'],
    ['[2001:db8::1]', '[2001:db8::1]', '[2001:db8::1]'],
  ])('of %s are %s and %s', (domain, site, label) => {
    expect(registrableDomain(domain)).toBe(site)
    expect(siteLabel(domain)).toBe(label)
  })
})
