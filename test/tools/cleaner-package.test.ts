import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as door from '../../tools/package/index.ts'
import { everyNode } from '../fixtures/every-node.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { installPackage, type InstalledPackage } from './installed-package.ts'

const name = 'limited-times-cleaner'
const url = 'https://ternmouth-post.example/harbour-light'
const maxGzipped = 180_000 // bytes; 160,000 are the aim

const { clean, refusals, toHtml, toMarkdown, toText } = door

let installed: InstalledPackage

beforeAll(async () => {
  installed = await installPackage()
})

afterAll(() => installed.remove())

const fileOf = (file: string) =>
  readFileSync(join(installed.folder, 'node_modules', name, file), 'utf8')

/** Runs a program in the folder where the package is installed. */
function inFolder(program: string, args: string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: installed.folder,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the package of the cleaner', () => {
  it('is all that its installation adds', () => {
    const added = readdirSync(join(installed.folder, 'node_modules'))

    expect(added.filter((entry) => !entry.startsWith('.'))).toEqual([name])
  })

  it('is small for a browser', () => {
    const { gzipped } = installed

    expect(gzipped).toBe(gzipSync(fileOf('cleaner.min.js'), { level: 9 }).length)
    expect(gzipped).toBeLessThan(maxGzipped)
  })

  it('has the licence of every package inside', () => {
    const licences = fileOf('THIRD-PARTY-LICENSES.md')
    const inside = [
      ...fileOf('cleaner.js').matchAll(
        /^\/\/ node_modules\/.*\bnode_modules\/([^/]+)|^\/\/ node_modules\/([^/]+)/gm,
      ),
    ]
    const names = new Set(inside.map(([, nested, top]) => nested ?? top))

    expect(names.size).toBeGreaterThan(10)
    expect([...names].filter((one) => !licences.includes(`## ${one} `))).toEqual([])
  })

  // What engines of 2023 lack is removed first.
  it('gives in an older Node what its source gives here', () => {
    writeFileSync(
      join(installed.folder, 'run.js'),
      `delete URL.parse
       delete Map.groupBy
       delete Object.groupBy
       delete Promise.withResolvers
       delete Promise.try
       delete Array.fromAsync
       delete RegExp.escape
       for (const name of Object.getOwnPropertyNames(Iterator.prototype))
         if (name !== 'constructor') delete Iterator.prototype[name]
       delete globalThis.Iterator
       for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
         delete Set.prototype[name]
       const { clean, toHtml, toMarkdown, toText } = await import('${name}')
       const { clean: cleanMinified } = await import('${name}/min')
       const page = await new Response(process.stdin).bytes()
       const options = { url: '${url}', now: new Date(0) }
       const result = clean(page, options)
       const { content } = result
       const minified = cleanMinified(page, options)
       console.log(JSON.stringify([result, minified, toMarkdown(content), toText(content), toHtml(content)]))`,
    )
    const page = new TextEncoder().encode(harbourPage())
    const result = clean(page, { url, now: new Date(0) })
    if (result.outcome === 'refused') throw new Error(result.detail)
    const { content } = result

    const { stdout, stderr } = inFolder(process.execPath, ['run.js'], page)

    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([
      result,
      result,
      toMarkdown(content),
      toText(content),
      toHtml(content),
    ])
  })

  // Most of the cost of the types is that of the browser's.
  it.each([
    ['nodenext', 'es2022'],
    ['bundler', 'es2022,dom'],
  ])('has types for module resolution %s', (resolution, lib) => {
    writeFileSync(
      join(installed.folder, 'use.ts'),
      `import { clean, cleanDocument, refusals, toHtml, toText, walk } from '${name}'
       import type { ArticleContent, Body, CleanOptions, CleanResult, RejectionReason } from '${name}'
       import * as min from '${name}/min'
       const options: CleanOptions = { url: 'https://a.example/', now: new Date() }
       const result: CleanResult = min.clean('<p>', options)
       if (result.outcome === 'refused') {
         const reason: RejectionReason = result.reason
         void refusals[reason]
       } else {
         const article: ArticleContent = result.content
         const body: Body = article.body
         void [toHtml(body, { lang: article.lang }), toText(article), ...walk(body)]
         void [article.byline.map((one) => one.length), article.image?.credit]
       }
       cleanDocument(${lib === 'es2022' ? '{ childNodes: [] }' : 'document'})
       // @ts-expect-error There is no such option.
       clean('', { url: '', locale: 'de' })
       // @ts-expect-error It may have been refused.
       void result.content`,
    )
    const module = resolution === 'bundler' ? 'esnext' : resolution
    const settings = `--noEmit --strict --skipLibCheck false --target es2022 --lib ${lib} --module ${module}
      --moduleResolution ${resolution} use.ts`
    const { stdout } = inFolder(resolve('node_modules/.bin/tsc'), settings.split(/\s+/))

    expect(stdout).toBe('')
  })
})

describe('the command of the package', () => {
  const command = (args: string[], input: string | Uint8Array = harbourPage()) =>
    inFolder(join(installed.folder, 'node_modules/.bin', name), args, input)

  it.each([
    ['json', '"title": "Harbour light returns after forty years"'],
    ['markdown', '\n# Harbour light returns after forty years\n'],
    ['text', 'Harbour light returns after forty years\n\n'],
    ['html', '<h1>Harbour light returns after forty years</h1>'],
  ])('prints %s', (format, sign) => {
    const { status, stdout, stderr } = command(['--url', url, '--format', format])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(sign)
  })

  it('reads a file that is gzip, and JSON is the first format', () => {
    writeFileSync(join(installed.folder, 'page.html.gz'), gzipSync(harbourPage()))

    expect(JSON.parse(command(['page.html.gz', '--url', url]).stdout)).toMatchObject({ lang: 'en' })
  })

  it('prints on request what was dropped and why', () => {
    expect(command(['--url', url, '--trace']).stderr).toContain('We value your privacy')
  })

  it('exits with 1 and the reason for a page without an article', () => {
    const { status, stdout, stderr } = command(['-', '--url', url], '%PDF-1.7')

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^not_html: /)
  })

  it('exits with 2 for wrong arguments, and with 0 for help', () => {
    expect(command(['--nonsense'])).toMatchObject({ status: 2, stdout: '' })
    expect(command(['no-such-page.html', '--url', url])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Cannot read the page: ENOENT[^\n]*no-such-page\.html'\n$/),
    })
    expect(command([])).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') })
    expect(command(['--help'])).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('the README of the package', () => {
  it('names every function, field, node and refusal', () => {
    const readme = fileOf('README.md')
    const result = clean(harbourPage(), { url })
    const content = result.outcome === 'cleaned' ? result.content : {}
    const options = ['url', 'contentType', 'now', 'isLocal', 'idPrefix', 'lang']
    const named = [
      ...options,
      ...Object.keys(door),
      ...Object.keys(content),
      ...Object.keys(refusals),
      ...everyNode.children.map(({ type }) => type),
    ]

    expect(named.filter((one) => !new RegExp(`\`${one}(?:\\(|\`)`).test(readme))).toEqual([])
    expect(readme).not.toContain('{{')
  })
})
