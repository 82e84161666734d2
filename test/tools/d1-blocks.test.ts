import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { d1Blocks, nextPeriod, withPeriod } from '../../tools/d1-blocks.ts'

const toml = readFileSync('wrangler.toml', 'utf8')

describe('d1Blocks()', () => {
  it.each([
    ['', 'limited-times'],
    ['staging', 'limited-times-staging'],
    ['production', 'limited-times-production'],
    ['none', undefined],
  ])('finds the databases of the environment "%s"', (environment, name) => {
    expect(d1Blocks(toml, environment).map((one) => one.name)).toEqual(name ? [name] : [])
  })
})

describe('withPeriod()', () => {
  it.each(['', 'staging', 'production'])('adds a database to the environment "%s" alone', (one) => {
    const added = withPeriod(toml, one, 'DB_2027')

    expect(d1Blocks(added, one)).toMatchObject([
      { binding: 'DB' },
      { binding: 'DB_2027', name: `limited-times${one && `-${one}`}-2027` },
    ])
    for (const other of ['', 'staging', 'production'].filter((name) => name !== one))
      expect(d1Blocks(added, other)).toHaveLength(1)
    expect(added.split('\n').filter((line) => !toml.split('\n').includes(line))).toHaveLength(2)
  })
})

describe('nextPeriod()', () => {
  it.each([
    [['DB'], '2030-12-31', null],
    [['DB', 'DB_2026'], '2026-10-01', null],
    [['DB', 'DB_2026'], '2026-11-05', 'DB_2027'],
    [['DB', 'DB_2026'], '2028-02-01', 'DB_2027'],
    [['DB', 'DB_2026', 'DB_2027'], '2026-11-05', null],
    [['DB', 'DB_2026_07'], '2027-05-15', 'DB_2027_07'],
    [['DB', 'DB_2026_01', 'DB_2026_07'], '2026-11-15', 'DB_2027_01'],
    [['DB', 'DB_2026', 'DB_2026_04'], '2026-05-15', 'DB_2026_07'],
  ])('of %j on %s is %s', (bindings, day, next) => {
    expect(nextPeriod(bindings, new Date(day))).toBe(next)
  })
})
