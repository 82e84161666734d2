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
  it.each([
    ['json', '"title": "Harbour light returns after forty years"'],
    ['md', '\n# Harbour light returns after forty years\n'],
    ['text', 'Harbour light returns after forty years\n\n'],
    ['html', '<!doctype html>'],
  ])('prints %s', (format, sign) => {
    const { status, stdout, stderr } = clean(['-', ...url, '--format', format])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(sign)
    expect(stdout).toContain('A lens from a museum')
    expect(stdout).not.toContain('Ferry timetable')
  })

  it('is a script of the project', () => {
    const { stdout } = spawnSync('npm', ['run', '--silent', 'clean', '--', '-', ...url], {
      input: harbourPage(),
      encoding: 'utf8',
    })

    expect(JSON.parse(stdout)).toMatchObject({ lang: 'en' })
  })

  it('prints on request what was dropped and why', () => {
    const { stdout, stderr } = clean(['-', ...url, '--trace'])

    expect(JSON.parse(stdout)).toMatchObject({ lang: 'en' })
    expect(stderr).toContain('Read more')
  })

  it('exits with 1 and the reason when the page has no article', () => {
    const { status, stdout, stderr } = clean(['-', ...url], '%PDF-1.7')

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('not_html: ')
  })

  it('reports a missing file in one line', () => {
    const { status, stdout, stderr } = clean(['no-such-page.html', ...url])

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Cannot read the page: ENOENT[^\n]*no-such-page\.html'\n$/)
  })

  it('inflates a page that was stored as .gz', () => {
    const { status, stdout } = clean(['-', ...url], gzipSync(harbourPage()))

    expect(status).toBe(0)
    expect(stdout).toContain('"title": "Harbour light returns after forty years"')
  })

  it('exits with 1 and the reason when gzip is damaged', () => {
    const { status, stderr } = clean(['-', ...url], gzipSync(harbourPage()).subarray(0, 200))

    expect(status).toBe(1)
    expect(stderr).toContain('body_unreadable: Cannot inflate gzip: it breaks off')
  })

  it.each([[[]], [['-']], [['-', ...url, '--format', 'pdf']], [['-', ...url, '--nonsense']]])(
    'prints its usage for %j',
    (args) => {
      const { status, stderr } = clean(args)

      expect(status).toBe(2)
      expect(stderr).toContain('Usage: npm run clean')
    },
  )
})
