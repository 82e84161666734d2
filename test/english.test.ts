import { describe, expect, it } from 'vitest'

// Read by the bundler, as workerd has no file system.
const code = import.meta.glob(['../{bench,src,test,tools}/**/*.{ts,tsx}', '!**/node_modules/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const prose = import.meta.glob(['../*.md', '../{docs,bench}/**/*.md', '!**/node_modules/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

const maxColumns = 120

// What plain English says otherwise: next to, fix, again, who, exists.
const habits = /\b(?:beside|mend(?:s|ed|ing)?|anew|whoever|says (?:whether|which|how|where))\b/i

/** The lines of a file's comments, with their numbers. */
function commentsIn(text: string): [line: number, comment: string][] {
  let isInBlock = false
  return text.split('\n').flatMap((line, index): [number, string][] => {
    const isBlock = isInBlock || /^\s*\/\*\*/.test(line)
    isInBlock = isBlock && !line.includes('*/')
    const comment = isBlock ? line : /(?:^|\s)\/\/ .*$/.exec(line)?.[0]
    return comment === undefined || /https?:\/\//.test(comment) ? [] : [[index + 1, comment]]
  })
}

const isStray = (line: string) => line.length > maxColumns || habits.test(line)

describe('the English of the project', () => {
  it('is plain in comments', () => {
    const strays = Object.entries(code).flatMap(([file, text]) =>
      commentsIn(text)
        .filter(([, comment]) => isStray(comment))
        .map(([line, comment]) => `${file}:${line}: ${comment.trim()}`),
    )

    expect(strays).toEqual([])
  })

  it('is plain in documents', () => {
    const strays = Object.entries(prose).flatMap(([file, text]) =>
      text
        .replace(/```[\s\S]*?```/g, '')
        .split('\n')
        .filter((line) => !/^\s*\||https?:\/\//.test(line) && isStray(line))
        .map((line) => `${file}: ${line}`),
    )

    expect(strays).toEqual([])
  })
})
