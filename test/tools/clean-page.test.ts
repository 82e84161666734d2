import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'

const url = ['--url', 'https://ternmouth-post.example/harbour-light']

/** Runs the script of `npm run clean -- …`, with the page on standard input. */
function clean(args: string[], page: string | Uint8Array = harbourPage()) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tools/clean-page.ts', ...args],
    { input: page, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('npm run clean', () => {
  // The package's test tries what both commands share.
  it.each([
    ['md', '\n# Harbour light returns after forty years\n'],
    ['html', '<!doctype html>'],
  ])('prints %s', (format, sign) => {
    const { status, stdout, stderr } = clean(['-', ...url, '--format', format])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(sign)
    expect(stdout).toContain('A lens from a museum')
    expect(stdout).not.toContain('Ferry timetable')
  })

  it('is a script of the project, which inflates a page that was stored as .gz', () => {
    const { stdout } = spawnSync('npm', ['run', '--silent', 'clean', '--', '-', ...url], {
      input: gzipSync(harbourPage()),
      encoding: 'utf8',
    })

    expect(JSON.parse(stdout)).toMatchObject({ lang: 'en' })
  })

  it('exits with 2 and the reason when gzip is damaged', () => {
    const { status, stderr } = clean(['-', ...url], gzipSync(harbourPage()).subarray(0, 200))

    expect(status).toBe(2)
    expect(stderr).toContain('body_unreadable: Cannot unpack gzip: it breaks off')
  })

  it('prints its usage for wrong arguments', () => {
    const { status, stderr } = clean(['-', ...url, '--format', 'pdf'])

    expect(status).toBe(2)
    expect(stderr).toContain('Usage: npm run clean')
  })
})
