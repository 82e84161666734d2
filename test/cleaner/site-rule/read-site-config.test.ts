import { describe, expect, it } from 'vitest'
import { readSiteConfig } from '../../../src/cleaner/site-rule/read-site-config.ts'
import { selectorFault } from '../../../src/cleaner/site-rule/selector-fault.ts'
import { xpathSelector } from '../../../src/cleaner/site-rule/xpath-selector.ts'

describe('xpathSelector()', () => {
  it.each([
    ['//h1', 'h1'],
    ["//div[@id='content']", 'div[id="content"]'],
    ['//*[@id="content"]/div//p', '[id="content"] > div p'],
    ["//div[@class='a b']", 'div[class="a b"]'],
    ["//div[contains(@class, 'story')]", 'div[class*="story"]'],
    ["//div[contains(concat(' ',normalize-space(@class),' '),' story ')]", 'div[class~="story"]'],
    ["//div[contains(concat(' ', @class, ' '), ' story ')]", 'div[class~="story"]'],
    ["//a[starts-with(@href, '/by/')]", 'a[href^="/by/"]'],
    ["//p[@class='x' and not(@id)]", 'p[class="x"]:not([id])'],
    ["//p[@class='x' or contains(@id, 'y')]", 'p:is([class="x"], [id*="y"])'],
    ["//p[@class='x or y']", 'p[class="x or y"]'],
    ["//p[@class!='x']", 'p[class]:not([class="x"])'],
    ['//article/p[1]', 'article > p:nth-of-type(1)'],
    ['//article/*[last()]', 'article > *:last-child'.replace('*', '')],
    ['/html/body//main', 'html > body main'],
    ["//h1 | //h2[@class='t']", 'h1, h2[class="t"]'],
    ["//meta[@property='og:title']/@content", 'meta[property="og:title"]'],
    ['//time/@datetime', 'time'],
    ['//h1/text()', 'h1'],
    ["//h1/following-sibling::div[@class='x']", 'h1 ~ div[class="x"]'],
    ["id('main')//p", '[id="main"] p'],
    [`//p[@title='He said "no"']`, 'p[title="He said \\"no\\""]'],
  ])('%s is %s', (xpath, selector) => {
    expect(xpathSelector(xpath)).toEqual({ selector })
    expect(selectorFault(selector)).toBeNull()
  })

  it.each([
    "//p[contains(text(), 'Read more')]",
    '//p/..',
    '//p/ancestor::div',
    '(//p)[1]',
    '//p[count(a) > 2]',
    '//a/@href',
    '//p[@class="x',
    'substring-before(//h1, "|")',
    `//p${'[a'.repeat(300)}`,
    `//${'x'.repeat(2000)}`,
  ])('has no selector for %s, and says so', (xpath) => {
    expect(xpathSelector(xpath)).toEqual({ fault: expect.stringMatching(/./) })
  })
})

describe('readSiteConfig()', () => {
  it('reads what selectors can say, and names the rest', () => {
    const { rule, notTaken } = readSiteConfig(
      'configs/.www.Quill.example.txt',
      `# Quill
title: //h1[@class='head']
body: //div[@id='text']
body: //article
author: //a[@rel='author']
date: //time/@datetime
strip: //div[contains(@class, 'share')]
strip: //p[contains(., 'Read more')]
strip_id_or_class: promo
strip_image_src: /pixel
prune: no
single_page_link: //a[@class='all']
replace_string(<b>): <i>

test_url: https://quill.example/a
test_contains: The tide
test_contains: was high
nonsense`,
    )

    expect(rule).toEqual({
      domain: 'quill.example',
      isWithSubdomains: true,
      addressPattern: null,
      selectors: {
        title: ['h1[class="head"]'],
        body: ['div[id="text"]', 'article'],
        byline: ['a[rel="author"]'],
        time: ['time'],
        strip: ['div[class*="share"]', '[id*="promo"], [class*="promo"]', 'img[src*="/pixel"]'],
      },
      tests: [{ url: 'https://quill.example/a', contains: ['The tide', 'was high'], lacks: [] }],
    })
    expect(notTaken.map(({ line, reason }) => [line, reason])).toEqual([
      [8, expect.stringContaining('contains(.')],
      [12, 'nothing here does that'],
      [13, 'nothing here does that'],
      [18, 'it is no instruction'],
    ])
  })
})
