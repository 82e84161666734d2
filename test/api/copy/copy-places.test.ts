import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { copyPlaces } from '../../../src/api/copy/copy-places.ts'

it('copyPlaces() opens DB once, so that nothing is noted as in another database', () => {
  const { main, places } = copyPlaces({ DB: env.DB }, { isPacking: true })

  expect(places).toHaveLength(1)
  expect(places[0]?.db.$client).toBe(main.$client)
})
