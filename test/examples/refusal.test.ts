import { expect, it } from 'vitest'
import { problemJson, Refusal } from '../../src/http/problem.ts'

it('Refusal', async () => {
  const refusal = new Refusal('body_too_large', { bytes: 6_291_456, limit: 5_242_880 })
  const response = problemJson(refusal)
  expect(response.status).toEqual(413)
  expect(await response.json()).toMatchObject({ code: 'body_too_large', limit: 5_242_880 })
})
