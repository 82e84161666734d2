import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesIn } from './files-in.ts'

// An example in a docstring is the code of a test in test/examples/. There, a line `value // 'expected'` is written as
// `expect(value).toEqual('expected')`, or with `toMatchObject` where the example shows only a part.

const textsIn = (pattern: string) =>
  filesIn([pattern]).map((file) => [file, readFileSync(file, 'utf8')] as const)

const sources = textsIn('src/**/*.{ts,tsx}')
const tests = textsIn('test/examples/*.test.{ts,tsx}')

/** The files whose main export is a public door: each shows how it is used. */
const doors = [
  'cache/policies.ts',
  'cleaner/clean.ts',
  'http/problem.ts',
  'site/address.ts', // links of the site map
  'store/save.ts',
]

const examples = sources.flatMap(([path, text]) =>
  examplesOf(text).map((code) => ({ file: path.replace('src/', ''), code })),
)

describe('the example of', () => {
  it.each(examples)('$file is run by a test', ({ code }) => {
    expect(code).not.toBe('')
    expect(tests.filter(([, text]) => asExample(text).includes(code))).toHaveLength(1)
  })

  it.each(doors)('%s exists', (door) => {
    expect(examples.map(({ file }) => file)).toContain(door)
  })
})

describe('test/examples/', () => {
  it.each(tests)('%s holds an example', (_path, text) => {
    expect(examples.filter(({ code }) => asExample(text).includes(code))).not.toEqual([])
  })
})

/** The code of each `@example` of a source file, without the stars and the indentation. */
function examplesOf(source: string): string[] {
  return source
    .split('/**')
    .slice(1)
    .map((text) => unindented((text.split('*/')[0] ?? '').replace(/^ *\*/gm, '')))
    .flatMap((docstring) => docstring.split('\n@'))
    .filter((tag) => tag.startsWith('example'))
    .map((tag) => tag.replace('example', '').trim())
}

const expectation = /^expect\((.*)\)\.(?:toEqual|toMatchObject)\((.*)\)$/gm

/** A test as a docstring shows its code. */
function asExample(test: string): string {
  return unindented(test).replace(expectation, '$1 // $2')
}

function unindented(text: string): string {
  return text.replace(/^[ \t]+/gm, '')
}
