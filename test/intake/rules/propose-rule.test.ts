import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { safeUrl } from '../../../src/article/safe-url.ts'
import { cleanWith } from '../../../src/intake/clean-submission.ts'
import { proposeRule } from '../../../src/intake/trial/propose-rule.ts'

const now = new Date('2026-11-23T12:00:00Z')
const site = 'https://news.example'
const sentence = (about: string) =>
  `The harbour master spoke of ${about} on Monday morning, eleven days after the storm had closed the gates.`

function page(n: number) {
  const blocks = [sentence(`tide ${n}`), sentence(`crew ${n}`), sentence(`boat ${n}`)]
  const offer = sentence(`the shop of number ${n}`)
  const html = `<body><h1>Ternmouth Post</h1><div class="head">The ferry of day ${n}</div><div class="text">
    ${blocks.map((text) => `<p>${text}</p>`).join('')}<div class="tip"><p>${offer}</p></div></div>`
  return {
    url: safeUrl(`https://ternmouth-post.example/${n}`)!,
    page: html,
    contentType: 'text/html; charset=utf-8',
    wanted: { title: `The ferry of day ${n}`, blocks },
  }
}

describe('proposeRule()', () => {
  it('proposes what gives the wanted article of the next page', async () => {
    const selectors = await proposeRule([page(1), page(2)], now, site)
    expect(selectors).toEqual({ title: ['.head'], body: ['.text'], strip: ['.tip'] })

    const next = page(3)
    const usual = await cleanWith(null, next, now, site)
    const ruled = await cleanWith({ selectors }, next, now, site)
    if (usual.outcome === 'refused' || ruled.outcome === 'refused') throw new Error('refused')
    expect(plainText(usual.content.body)).toContain('the shop of number')
    expect(ruled.content.title).toBe(next.wanted.title)
    expect(plainText(ruled.content.body).split('\n\n')).toEqual(next.wanted.blocks)
  })
})
