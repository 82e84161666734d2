import { describe, expect, it } from 'vitest'
import { refuseUnknownParameters } from '../../../src/api/ingest/refuse-unknown-parameters.ts'

describe('refuseUnknownParameters()', () => {
  it('lets what is known pass', () => {
    expect(() => refuseUnknownParameters({}, ['url'])).not.toThrow()
    expect(() =>
      refuseUnknownParameters({ url: ['a'], trace: ['1'] }, ['url', 'trace']),
    ).not.toThrow()
  })

  it('takes another for the rest of an address that was not escaped, and explains how to escape', () => {
    const query = { url: ['https://a.example/?id=1'], page: ['2'] }

    expect(() => refuseUnknownParameters(query, ['url', 'trace'])).toThrow(
      expect.objectContaining({
        code: 'parameter_unknown',
        message: expect.stringMatching(/^Only url and trace are known here\. .*%26/),
        details: expect.objectContaining({ parameter: 'page' }),
      }),
    )
  })

  it('does not mention escaping if no address is given', () => {
    expect(() => refuseUnknownParameters({ raeson: ['legal'] }, ['reason'])).toThrow(
      'Only reason is known here',
    )
  })

  it('repeats no more of a name than helps', () => {
    const query = { ['x'.repeat(9000)]: [''] }

    expect(() => refuseUnknownParameters(query, ['url'])).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ parameter: 'x'.repeat(100) }) }),
    )
  })
})
