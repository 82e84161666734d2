import { describe, expect, it } from 'vitest'
import { problemJson, Refusal } from '../../src/http/problem.ts'

describe('problemJson()', () => {
  it('prints code, status, title and the facts that help', async () => {
    const response = problemJson(
      new Refusal('body_too_large', { detail: 'Over the limit', limit: 10 }),
    )

    expect(response.status).toBe(413)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      type: 'urn:limited-times:problem:body_too_large',
      title: 'The page is too large',
      status: 413,
      code: 'body_too_large',
      detail: 'Over the limit',
      limit: 10,
    })
  })

  it('adds the headers that a refusal calls for', () => {
    const refusal = new Refusal('unauthorized', {}, { 'www-authenticate': 'Bearer' })

    expect(problemJson(refusal).headers.get('www-authenticate')).toBe('Bearer')
  })
})
