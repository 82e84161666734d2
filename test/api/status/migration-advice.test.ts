import { describe, expect, it } from 'vitest'
import { migrationAdvice } from '../../../src/api/status/migration-advice.ts'

const behind = { missing: ['0004_views.sql'], unknown: [] }
const ahead = { missing: [], unknown: ['9999_later.sql'] }

describe('migrationAdvice()', () => {
  it('has nothing to say of a database that is as expected', () => {
    expect(migrationAdvice({ missing: [], unknown: [] }, 'staging')).toBeNull()
  })

  it.each([
    [behind, null, 'Run: npm run migrate -- --remote'],
    [behind, 'staging', 'Run: npm run migrate -- --remote --env staging'],
    [ahead, null, 'from the current sources: npm run deploy'],
    [ahead, 'production', 'from the current sources: npm run deploy -- --env production'],
  ])('ends in the command for the deployment that asks', (state, environment, command) => {
    expect(migrationAdvice(state, environment)?.endsWith(command)).toBe(true)
  })
})
