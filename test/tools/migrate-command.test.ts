import { describe, expect, it } from 'vitest'
import { migrateCommand } from '../../tools/migrate-command.ts'

describe('migrateCommand()', () => {
  it.each([
    [false, null, '', 'npm run migrate'],
    [false, '/srv/a state', '', "npm run migrate -- --persist-to '/srv/a state'"],
    [true, null, '', 'npm run migrate -- --remote'],
    [true, null, 'staging', 'npm run migrate -- --remote --env staging'],
    [true, '/srv/state', '', 'npm run migrate -- --remote'],
  ])('for remote %s, folder %s and environment "%s" is %s', (isRemote, state, name, command) => {
    expect(migrateCommand(isRemote, state, name)).toBe(command)
  })
})
