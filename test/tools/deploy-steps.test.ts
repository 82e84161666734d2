import { describe, expect, it } from 'vitest'
import { deploySteps } from '../../tools/deploy-steps.ts'

const databases = [
  { binding: 'DB', name: 'times', end: 3 },
  { binding: 'DB_2026', name: 'times-2026', end: 8 },
  { binding: 'DB_2027', name: 'times-2027', end: 13 },
]

const steps = async (...existing: string[]) =>
  (await deploySteps(databases, async (binding) => existing.includes(binding))).map((step) =>
    step.join(' '),
  )

const migrations = ['DB', 'DB_2026', 'DB_2027'].map(
  (binding) => `d1 migrations apply ${binding} --remote`,
)

describe('deploySteps()', () => {
  it('migrates all databases in their order before the upload', async () => {
    expect(await steps('DB', 'DB_2026', 'DB_2027')).toEqual([...migrations, 'deploy'])
  })

  it('creates the database of a new period first', async () => {
    expect(await steps('DB', 'DB_2026')).toEqual(['d1 create times-2027', ...migrations, 'deploy'])
  })

  it('uploads first where there is no database, as that creates them', async () => {
    expect(await steps()).toEqual(['deploy', ...migrations])
  })
})
