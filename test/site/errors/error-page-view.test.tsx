import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../../../src/http/problem.ts'
import { ErrorPageView } from '../../../src/site/errors/error-page-view.tsx'
import { siteModel } from '../../../src/site/model/site.ts'
import { rendered } from '../rendered.ts'
import { siteConfig } from '../specimen.ts'

const printed = (code: ProblemCode) =>
  rendered(<ErrorPageView site={siteModel(siteConfig)} code={code} />)

describe('ErrorPageView()', () => {
  it.each<[ProblemCode, string]>([
    ['not_found', 'Nothing here'],
    ['gone', 'Removed'],
    ['removed_for_legal_reasons', 'Removed for legal reasons'],
    ['internal', 'Something broke here'],
  ])('says of %s: %s', async (code, title) => {
    expect(await printed(code)).toContain(`<h1 class="title">${title}</h1>`)
  })

  it('is nothing to index and has no canonical address', async () => {
    const html = await printed('not_found')

    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toContain('rel="canonical"')
  })
})
