import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesIn } from './files-in.ts'

const textsIn = (patterns: readonly string[]) =>
  filesIn(patterns).map((file) => [file, readFileSync(file, 'utf8')] as const)

// Migrations are frozen.
const code = textsIn([
  '*.{ts,toml}',
  '{bench,findings,package,src,test,tools}/**/*.{ts,tsx,sh}',
  '.ci/run',
  '.dev.vars.example',
])
const prose = textsIn(['*.md', '{docs,bench,package}/**/*.md'])

const maxColumns = 120

// What plain English says otherwise: next to, fix, again, who, exists.
const habits = /\b(?:beside|mend(?:s|ed|ing)?|anew|whoever|says (?:whether|which|how|where))\b/i

const isSource = (file: string) => /\.tsx?$/.test(file)

/** The lines of a file that hold comments, with their numbers, and the comment of each. */
function commentsIn(file: string, text: string): [number: number, line: string, comment: string][] {
  const opening = isSource(file) ? /(?:^|[\s{(,])(?:\/\*|\/\/)/ : /(?:^|\s)#/
  let isInBlock = false
  return text.split('\n').flatMap((line, index): [number, string, string][] => {
    const start = isInBlock ? 0 : line.search(opening)
    if (start < 0) return []
    const comment = line.slice(start)
    isInBlock = (isInBlock || /^.?\/\*/.test(comment)) && !comment.includes('*/')
    return [[index + 1, line, comment]]
  })
}

const isLong = (line: string) => line.length > maxColumns && !/https?:\/\//.test(line)

describe('the English of the project', () => {
  it('is looked for in all files', () => {
    expect(code.length).toBeGreaterThan(900)
    expect(prose.length).toBeGreaterThan(40)
  })

  it('is plain in comments', () => {
    const strays = code.flatMap(([file, text]) =>
      commentsIn(file, text)
        .filter(([, line, comment]) => isLong(line) || habits.test(comment))
        .map(([number, line]) => `${file}:${number}: ${line.trim()}`),
    )

    expect(strays).toEqual([])
  })

  it('is plain in documents', () => {
    const strays = prose.flatMap(([file, text]) =>
      text
        .replace(/```[\s\S]*?```/g, '')
        .split('\n')
        .filter((line) => (isLong(line) && !/^\s*\|/.test(line)) || habits.test(line))
        .map((line) => `${file}: ${line}`),
    )

    expect(strays).toEqual([])
  })
})
