import { describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../src/article/article-content.ts'
import { keywordsOf } from '../../src/article/keywords.ts'
import { content } from '../fixtures/articles.ts'

function keywordsIn(text: string, changes: Partial<ArticleContent> = {}) {
  const article = content({
    title: '…',
    lede: null,
    tags: [],
    body: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    },
    ...changes,
  })
  return keywordsOf(article)
}

describe('keywordsOf()', () => {
  it('recognises names by capitals within a sentence', () => {
    const found = keywordsIn('Yesterday the boats met Imogen Tarrick. Boats are slow.', {
      lang: 'en',
    })

    const names = found.filter(({ isName }) => isName).map(({ term }) => term)
    expect(names.toSorted()).toEqual(['imogen', 'tarrick'])
    expect(found.map(({ term }) => term)).toContain('boats')
  })

  it('leaves out stop words, short words and years, and keeps other numbers', () => {
    const found = keywordsIn('Die und der 1184 km, 1998, ab', { lang: 'de' })

    expect(found.map(({ term }) => term)).toEqual(['1184'])
  })

  it('weighs the title above the body', () => {
    const [first] = keywordsIn('ruder ruder segel', { title: 'segel', lang: 'de' })

    expect(first?.term).toBe('segel')
  })

  it.each([
    ['zh', '蓝湾大桥星期六正式通车', '大桥'],
    ['ja', '潮見崎高校の望遠鏡で彗星を見つけた', '彗星'],
    ['th', 'ตลาดน้ำเปิดอีกครั้ง', 'ตลาด'],
  ])('finds words in %s', (lang, text, word) => {
    expect(keywordsIn(text, { lang }).map(({ term }) => term)).toContainEqual(
      expect.stringContaining(word),
    )
  })

  it('accepts any language tag and any text', () => {
    expect(keywordsIn('"* 光\uD800', { lang: 'xx-a', title: '-' })).toEqual([])
  })
})
