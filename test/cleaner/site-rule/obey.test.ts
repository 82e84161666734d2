import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'
import type { RuleSelectors } from '../../../src/cleaner/site-rule/rule-selectors.ts'
import { selectableDocument } from '../../../src/intake/rules/selectable-document.ts'

const settings = { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') }

const prose = (about: string) =>
  `<p>The harbour master spoke of ${about} on Monday morning, eleven days after the storm had closed the gates.</p>`

// The text is in two boxes under names that say nothing. What is around them reads like an article, too.
const page = `<title>Ferry | Quill</title>
<body><div class="k1"><h1>The ferry sails</h1>
  <div class="k2" data-slot="intro">First boat since the storm, and few are on board of it.</div>
  <div class="k3">By Ada Winter and Ben Cole</div><div class="k4">Updated 3 October 2026, 08:15 UTC</div>
  <div class="k5" data-part="text">${prose('the tide')}${prose('the crew')}
    <div class="newsletter-signup" id="facts">${prose('the fares')}<p>Adults 4 pounds, children 2.</p></div>
    <img src="https://quill.example/pier.jpg" width="900" height="600" alt="Pier"><p class="k6">The pier at dawn</p>
    <div class="k7">${prose('an offer of our shop')}</div></div>
  <div class="k8">${prose('another matter')}${prose('yet another matter')}${prose('a third matter')}</div>
  <div class="k5" data-part="text">${prose('the second half')}</div></div>`

function cleaned(siteRule: RuleSelectors, html = page) {
  const result = clean(html, { ...settings, parse: selectableDocument, siteRule })
  if (result.outcome !== 'cleaned') throw new Error(result.detail)
  return { ...result, text: plainText(result.content.body) }
}

const body = ['[data-part="text"]']

describe('clean() with the rule of a site', () => {
  it('reads the text from all elements that the first matching body selector chooses, and from them alone', () => {
    const { text, rule, trace } = cleaned({ body: ['.not-there', ...body] })

    expect(text).toContain('the tide')
    expect(text).toContain('the second half')
    expect(text).not.toContain('another matter')
    expect(rule).toMatchObject({ matched: ['body'], missed: [], fellBack: null })
    expect(trace.map(({ step, reason }) => `${step}: ${reason}`)).toContain(
      'site-rule: body, by "[data-part="text"]"',
    )
  })

  it('prunes inside the body as usual, except what keep protects', () => {
    expect(cleaned({ body }).text).not.toContain('the fares')

    const { text } = cleaned({ body, keep: ['#facts'] })
    expect(text).toContain('the fares')
    expect(text).toContain('Adults 4 pounds')
  })

  it('strips what a selector names and says by which', () => {
    const { text, trace } = cleaned({ body, strip: ['.k7'] })

    expect(text).not.toContain('an offer')
    expect(trace).toContainEqual(
      expect.objectContaining({ step: 'site-rule', action: 'removed', reason: 'strip, by ".k7"' }),
    )
  })

  it('takes title, lede, byline and time from the elements chosen, and not into the text again', () => {
    const { content, text } = cleaned({
      body: ['.k1'],
      title: ['h1'],
      lede: ['[data-slot=intro]'],
      byline: ['.k3'],
      time: ['.k4'],
    })

    expect(content).toMatchObject({
      title: 'The ferry sails',
      lede: 'First boat since the storm, and few are on board of it.',
      byline: ['Ada Winter', 'Ben Cole'],
      publishedAt: '2026-10-03T08:15:00.000Z',
    })
    expect(text).not.toMatch(/First boat|Ada Winter|Updated/)
  })

  it('makes a caption of a line that is chosen as one', () => {
    const { content, text } = cleaned({ body, captions: ['.k6'] })

    expect(text).not.toContain('The pier at dawn')
    expect(content.body.children).toContainEqual(
      expect.objectContaining({
        type: 'figure',
        caption: [{ type: 'text', value: 'The pier at dawn' }],
      }),
    )
  })

  it('falls back to the usual steps where nothing matches, and tells', () => {
    const usual = clean(page, settings)
    const { content, rule, trace } = cleaned({ body: ['.gone'], title: ['.gone'] })

    expect(usual).toMatchObject({ outcome: 'cleaned', content })
    expect(rule).toEqual({ matched: [], missed: ['body', 'title'], fellBack: 'no match' })
    expect(trace.map(({ reason }) => reason)).toContain(
      'body: nothing matches, so the usual steps find it',
    )
  })

  it('cleans a page again without the rule whose body is no article', () => {
    const { content, rule, trace } = cleaned({ body: ['.k4'] })

    expect(clean(page, settings)).toMatchObject({ content })
    expect(rule).toEqual({ matched: [], missed: ['body'], fellBack: 'no article' })
    expect(trace[0]?.reason).toContain('no article in the body that the rule chose')
  })

  it('reads a body that is hidden or named as clutter, but not what is hidden in it', () => {
    const hidden = page.replaceAll('class="k5"', 'class="sidebar promo" style="display:none"')
    const { text } = cleaned(
      { body },
      hidden.replace('<p class="k6">', '<p hidden>Secret words of a test</p><p class="k6">'),
    )

    expect(text).toContain('the tide')
    expect(text).not.toContain('Secret words')
  })

  it('chooses nothing from documents that cannot select, and ignores selectors that cannot be read', () => {
    const plain = clean(page, { ...settings, siteRule: { body } })

    expect(plain).toMatchObject({ outcome: 'cleaned', rule: { fellBack: 'no match' } })
    expect(cleaned({ body: ['p:::x', '[', ...body] }).rule).toMatchObject({ matched: ['body'] })
  })

  it('never strips the page itself', () => {
    const { text } = cleaned({ body, strip: ['html', 'body', 'head'] })

    expect(text).toContain('the tide')
  })
})
