import { describe, expect, it } from 'vitest'
import { isReader } from '../../src/gateway/is-reader.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
const android = (model: string) =>
  `Mozilla/5.0 (Linux; Android 8.0.0; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36`
const request = (headers: Record<string, string>, method = 'GET') =>
  new Request('https://times.example/', { method, headers })

describe('isReader()', () => {
  it.each([
    firefox,
    iPhone,
    android('CUBOT_X18_Plus Build/O11019'),
    android('Cubot'),
    android('CUBOT NOTE 7-bot'),
    android('U; en-us; CUBOT GT99 Build/JDQ39'),
    android('moto g power (2022)'),
    android('Preview Phone Feed 2 Scan'),
    'Mozilla/5.0 (Mobile; CUBOT_K1; rv:84.0) Gecko/84.0 Firefox/84.0 KAIOS/3.0',
    `${iPhone} [FBAN/FBIOS;FBAV/520.0]`,
    `${android('CUBOT_X70')} Instagram 300.0 Android (31/12; 420dpi; CUBOT; CUBOT X70; X70; mt6789)`,
    `${android('CUBOT_X70')} BytedanceWebview/d8a21c6 trill_CUBOT_X70`,
    `${iPhone} WhatsApp/2.25`,
    `${iPhone} Abbott/1.0 Newsfeed/3 Boss/1`,
  ])('takes %s for a person', (agent) => {
    expect(isReader(request({ 'user-agent': agent, 'sec-fetch-dest': 'document' }))).toBe(true)
    expect(isReader(request({ 'user-agent': agent }))).toBe(true)
  })

  it.each([
    '',
    'curl/8.9.1',
    'python-requests/2.32',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)',
    'Mozilla/5.0 (compatible; YandexBot/3.0)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36',
    `${android('Nexus 5X Build/MMB29P')} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
    `${android('CUBOT_X18')} (compatible; Bytespider; spider-feedback@spiders.example)`,
    `${android('moto g power (2022)')} Chrome-Lighthouse`,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; Ternmouth-Bot_2) AppleWebKit/537.36',
    'Mozilla/5.0 (compatible; Ternmouth/1.0; +https://ternmouth.example/about)',
    android('SM-G930V Build/NRD90M; compatible; Ternmouthbot/0.1; +https://ternmouth.example/bot'),
    android('Pixel 2; TernmouthBot/1.1; https://ternmouth.example/bot'),
    `${firefox} CuriousBot_2`,
    `${android('moto g power (2022)')} PTST/230`,
    'Mozilla/5.0 (compatible; FeedFetcher 2)',
    'facebookexternalhit/1.1',
    'Feedly/1.0',
  ])('takes %s for a machine', (agent) => {
    expect(isReader(request({ 'user-agent': agent }))).toBe(false)
  })

  it.each([
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-moz': 'prefetch' },
    { 'sec-fetch-dest': 'image' },
    { 'sec-fetch-dest': 'empty' },
  ])('does not count what nobody looks at: %o', (headers) => {
    expect(isReader(request({ 'user-agent': firefox, ...headers }))).toBe(false)
  })

  it('does not count HEAD', () => {
    expect(isReader(request({ 'user-agent': firefox }, 'HEAD'))).toBe(false)
  })
})
