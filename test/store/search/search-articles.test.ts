import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../../src/store/article-store.ts'
import type { Search } from '../../../src/store/search/search-articles.ts'
import { parseSearchCursor } from '../../../src/store/search/search-cursor.ts'
import { moment } from '../../fixtures/articles.ts'
import { story, type Story } from '../../fixtures/stories.ts'
import { metered } from '../metered.ts'

const store = openArticleStore(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')
const save = async (facts: Story) => store.save(await story(facts), now)

async function found(text: string, where: Omit<Search, 'text'> = {}): Promise<string[]> {
  const { hits } = await store.search({ text, ...where }, 20)
  return hits.map(({ article }) => new URL(article.source.url).pathname.slice(1))
}

beforeAll(async () => {
  await save({ path: 'title', title: 'Leuchtturm am Kap', text: 'Ein Turm steht dort.' })
  await save({ path: 'lede', lede: 'Der Leuchtturm bekommt Farbe.', text: 'Maler sind da.' })
  await save({ path: 'body', text: 'Am Kap steht ein alter Leuchtturm, sagt Zoë Brûlé.' })
  await save({ path: 'older', time: '2024-01-31T23:00:00.000Z', title: 'Leuchtturm, früher' })
  await save({ path: 'fr', lang: 'fr-FR', domain: 'phare.example', text: 'Le Leuchtturm du cap.' })
  await save({ path: 'ja', lang: 'ja', title: '東京タワーの夜', text: '港の灯台に光がともった。' })
  await save({ path: 'zh', lang: 'zh-CN', title: '蓝湾大桥通车', text: '新的大桥连接两岸。' })
  await save({ path: 'th', lang: 'th', title: 'ประภาคารเก่า', text: 'ไฟกลับมาส่องสว่างอีกครั้ง' })
  await save({ path: 'ar', lang: 'ar', title: 'مُهرجان الرمّان', text: 'بدأ المهرجان أمس.' })
  for (let index = 0; index < 12; index++) await save({ path: `other${index}` })
  await save({ path: 'hi', lang: 'hi', title: 'पुराना प्रकाशस्तंभ', text: 'रोशनी लौट आई।' })
})

/** One way to write something, and others that readers look for it by. */
const spellings: [lang: string, written: string, typed: string[]][] = [
  ['de', 'Donau\u00ADdampf\u00ADschiff', ['donaudampfschiff', '"Donaudampfschiff"']],
  ['de', 'Verkehrs\u2060wende', ['verkehrswende']],
  ['de', 'Mühlbach', ['muehlbach', 'MUEHLBACH', 'muhlbach', 'muehlb*']],
  ['de', 'Duebelstein', ['dübelstein', 'Duebelstein', 'düb*']],
  ['de', 'Mauerblümchen', ['mauerbluemchen']],
  ['de', 'Michaelsbühne', ['michaelsbuehne']],
  ['de', 'Müller-Lüdenbach', ['Müller-Luedenbach', '"mueller luedenbach"', 'muller-ludenb*']],
  ['de', 'Großgründlach', ['grossgruendlach', 'großgruendlach', 'Grossgründlach']],
  ['da', 'Århus Søndergård', ['aarhus', '"aarhus soendergaard"', 'sondergard']],
  ['fi', 'Jyväskylä', ['jyvaskyla', 'jyvaeskylae']],
  ['uk', 'Пʼятенко', ["п'ятенко", 'П’ятенко', 'п`ятенко', 'п´ятенко']],
  ['uz', 'Oʻzbekiston', ["o'zbekiston", 'o‘zbekiston']],
  ['fa', 'کابینه', ['كابينه']],
  ['fa', 'می‌نویسد', ['مینویسد', 'می‌نویسد']],
  ['ar', 'جامعة', ['جامعه']],
  ['ur', 'ہسپتال', ['هسپتال']],
  ['ckb', 'ھەڵەبجە', ['ههڵهبجه']],
  ['is', 'Þingvellir Guðrún', ['thingvellir', 'gudrun']],
  ['mt', 'Ħamrun', ['hamrun']],
  ['az', 'Gəncə', ['gence']],
  ['ha', 'Ɓaƙi Ɗanƴa', ['baki', 'danya']],
  ['se', 'Ruoŧŧa eaŋkal', ['ruotta', 'eankal']],
  ['ja', 'ｶﾞｿﾘﾝﾀﾝｸ', ['ガソリン', 'ﾀﾝｸ']],
  ['hy', 'Երևանցի', ['ԵՐԵՎԱՆՑԻ']],
  ['ar', '١٩٨٧٦٥', ['198765']],
  ['th', '๑๒๓๔๕๖ บาท', ['123456']],
  ['hi', 'ज़मीनदार', ['जमीनदार']],
  ['hi', 'संबन्धी', ['संबंधी', 'सम्बन्धी']],
  ['ca', 'col·lecció', ['col·lecció', 'colleccio', 'coŀlecció']],
]

describe('search()', () => {
  it.each(spellings)('finds and marks, in %s, %s', async (lang, written, typed) => {
    await save({ path: 'spelling', lang, title: `§ ${written}`, text: `¶ ${written} ¶` })

    for (const text of typed) {
      const { hits } = await store.search({ text }, 5)
      expect(hits, text).toHaveLength(1)
      const marked = hits[0]?.title.filter(({ isMatch }) => isMatch).map((part) => part.text)
      expect(written, text).toContain(marked?.[0] ?? 'nothing')
    }
  })

  it('takes no pair of vowels for an umlaut where the article has none', async () => {
    await save({ path: 'spelling', title: 'Status neu', text: 'Die Venus, der Baur, der Qulle.' })

    for (const text of ['statues', 'neue', 'venues', 'bauer', 'quelle'])
      expect(await found(text), text).toEqual([])
  })

  it('ranks another spelling by its place in the article', async () => {
    await save({ path: 'spelling', title: 'Köhlerei', text: 'Ein Verein.' })
    await save({ path: 'spelling2', time: '2026-10-04', text: 'Auch eine Köhlerei ist dort.' })

    expect(await found('koehlerei')).toEqual(['spelling', 'spelling2'])
    await store.remove((await story({ path: 'spelling2' })).id, 'gone')
  })

  it('ranks the title above the lede above the body', async () => {
    expect((await found('Leuchtturm', { languages: ['de'] })).slice(0, 4)).toEqual([
      'title',
      'older',
      'lede',
      'body',
    ])
  })

  it.each([
    ['zoe brule', ['body']],
    ['BRÛLÉ', ['body']],
    ['"alter Leuchtturm"', ['body']],
    ['"Leuchtturm alter"', []],
    ['leucht* maler', ['lede']],
    ['leuchtturm kap -zoë', ['title']],
    ['東京', ['ja']],
    ['灯台', ['ja']],
    ['塔', []],
    ['光', ['ja']],
    ['大桥', ['zh']],
    ['通车', ['zh']],
    ['ประภาคาร', ['th']],
    ['สว่าง', ['th']],
    ['مهرجان', ['ar']],
    ['الرمان', ['ar']],
    ['प्रकाशस्तंभ', ['hi']],
    ['lang:de', []],
    ['source', []],
  ])('finds %s', async (text, paths) => {
    expect(await found(text)).toEqual(paths)
  })

  it('looks in one source, one language or a time', async () => {
    expect(await found('leuchtturm', { source: 'phare.example' })).toEqual(['fr'])
    expect(await found('leuchtturm', { languages: ['fr'] })).toEqual(['fr'])
    expect(await found('東京', { languages: ['de', 'ja'] })).toEqual(['ja'])
    expect(await found('東京', { languages: ['de', 'fr'] })).toEqual([])
    expect(await found('leuchtturm', { to: new Date('2024-02-01') })).toEqual(['older'])
    expect(await found('leuchtturm', { from: new Date('2026-10-04') })).toEqual([])
  })

  it('shows where', async () => {
    const { hits, count } = await store.search({ text: 'alter leuchtturm' }, 5)

    expect(count).toBe(1)
    expect(hits[0]?.title).toEqual([{ text: 'Meldung body', isMatch: false }])
    expect(hits[0]?.snippet).toContainEqual({ text: 'Leuchtturm', isMatch: true })
  })

  it('forgets the former words of an article, and all words of a removed one', async () => {
    await save({ path: 'changing', text: 'Zuerst ein Wal.' })
    await save({ path: 'changing', text: 'Dann ein Delfin.' })
    expect(await found('wal')).toEqual([])
    expect(await found('delfin')).toEqual(['changing'])

    await store.remove((await story({ path: 'changing' })).id, 'gone')
    expect(await found('delfin')).toEqual([])
  })

  it('pages without gap or repeat while others arrive', async () => {
    for (let index = 0; index < 7; index++) await save({ path: `p${index}`, text: 'Ein Seestern.' })

    const seen: string[] = []
    let cursor = null
    do {
      const page = await store.search({ text: 'seestern' }, 3, cursor)
      seen.push(...page.hits.map(({ article }) => article.id))
      await save({ path: `late${seen.length}`, text: 'Ein Seestern.', time: '2026-10-04' })
      cursor = page.next && parseSearchCursor(page.next)
    } while (cursor)

    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  it('ranks the shorter of two texts first, and the one that has a word often', async () => {
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => index).join(' ')
    const time = '2026-10-02'
    await save({ path: 'long', text: `Ein Kranich. ${numbers(900)}` })
    await save({ path: 'short', time, text: `Ein Kranich. ${numbers(90)}` })
    await save({ path: 'often', time, text: `Kranich, Kranich, Kranich. ${numbers(300)}` })

    expect(await found('kranich')).toEqual(['often', 'short', 'long'])
  })

  it('is two statements', async () => {
    const { d1, meter } = metered(env.DB)

    const { count } = await openArticleStore(d1).search({ text: 'leuchtturm' }, 3)

    expect(count).toBe(5)
    expect(meter.queries).toBe(2)
    expect(meter.rowsRead).toBeLessThanOrEqual(5 * count + 5 * 3)
  })
})

describe('parseSearchCursor()', () => {
  it.each([
    '',
    '1',
    '1.0',
    '.1.0',
    '1.100.0',
    '1.-1.0',
    'zzzzzzzzzzzzz.0.0',
    "1'.0.0",
    '1.0.0.0',
    '1.0.0.',
    '1.0.0.2025-02-30',
  ])('refuses %j', (text) => {
    expect(parseSearchCursor(text)).toBeNull()
  })
})
