import { describe, expect, it } from 'vitest'
import { llmsTxt } from '../../../src/site/files/llms-txt.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { siteConfig } from '../specimen.ts'

describe('llmsTxt()', () => {
  const text = llmsTxt(siteModel(siteConfig))

  it('opens with the name and what the site is', () => {
    expect(text).toMatch(/^# The Limited Times\n\n> Now you can see non-English news\.\.\.\n\n/)
  })

  it('lists absolute addresses under its headings', () => {
    const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): .+$/gm)].map(([, link]) => link)

    expect(links).toContain('https://times.example/feed.json')
    expect(links).toContain('mailto:desk@times.example')
    expect(links.every((link) => URL.canParse(link ?? ''))).toBe(true)
  })
})
