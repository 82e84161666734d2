import { describe, expect, it } from 'vitest'
import { clean, xrayPage } from '../../../src/cleaner/index.ts'
import { selectableDocument } from '../../../src/intake/rules/selectable-document.ts'

const settings = { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') }
const prose = (about: string) =>
  `<p>The harbour master spoke of ${about} on Monday morning, eleven days after the storm had closed the gates.</p>`
const page = `<title>Ferry | Quill</title><body><h1>Quill harbour news</h1>
  <div class="head">The ferry sails again</div><div class="text">${prose('the tide')}${prose('the crew')}
  <div class="tip">${prose('our shop')}</div></div><div class="k8">${prose('a third matter')}</div></body>`

function xrayed(siteRule: Record<string, string[]>) {
  const options = { ...settings, parse: selectableDocument, siteRule }
  const xray = xrayPage(page, options)
  expect(JSON.stringify(xray.result)).toBe(JSON.stringify(clean(page, options)))
  const fateOf = (text: string) =>
    xray.parts[0]?.blocks.find((block) => block.text.includes(text)) ?? null
  return { ...xray, fateOf }
}

describe('xrayPage() with the rule of a site', () => {
  it('names the selector that chose or removed a block, and no other title', () => {
    const { fateOf } = xrayed({ title: ['.head'], body: ['.text'], strip: ['.tip'] })

    expect(fateOf('The ferry sails')).toMatchObject({
      fate: 'title',
      step: 'site-rule',
      reason: 'title, by ".head"',
    })
    expect(fateOf('our shop')).toMatchObject({ fate: 'dropped', reason: 'strip, by ".tip"' })
    expect(fateOf('Quill harbour news')?.fate).toBe('dropped')
    expect(fateOf('the tide')?.fate).toBe('body')
    expect(fateOf('a third matter')?.fate).toBe('dropped')
  })

  it('has what the rule chose before the other candidates of a field', () => {
    const { fields } = xrayed({ title: ['.head'] })
    const chosen = fields
      .find(({ field }) => field === 'title')
      ?.candidates.filter(({ isChosen }) => isChosen)

    expect(chosen).toMatchObject([{ value: 'The ferry sails again', source: 'rule of the site' }])
  })

  it('shows the page as the usual steps read it where the rule chose no article', () => {
    const { result, fateOf, fields } = xrayed({ body: ['h1'] })

    expect(result.rule?.fellBack).toBe('no article')
    expect(fateOf('the tide')?.fate).toBe('body')
    expect(fields.filter(({ field }) => field === 'title')).toHaveLength(1)
  })
})
