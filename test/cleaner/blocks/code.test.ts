import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks-of.ts'

const rows = ['const load = 38.5', 'if (load < limit) {', '', '  open(ramp)']
const lines = rows.map((row) => row.replace('<', '&lt;'))
const spans = lines.map((line) => `<span class="line">${line}</span>`)
const numbered = (row: (number: number, line: string) => string) =>
  lines.map((line, index) => row(index + 1, line)).join('')
const numbers = '1\n2\n3\n4'

describe('readCode()', () => {
  it.each([
    ['line feeds', `<pre><code>${lines.join('\n')}</code></pre>`],
    ['<br>', `<pre><code>${lines.join('<br>')}</code></pre>`],
    ['<div>', `<pre><code>${lines.map((line) => `<div>${line}</div>`).join('')}</code></pre>`],
    ['spans without line feeds', `<pre>${spans.join('')}</pre>`],
    ['spans with line feeds', `<pre>${spans.join('\n')}</pre>`],
    [
      '<li>',
      `<pre class="prettyprint"><ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol></pre>`,
    ],
    ['a <code> with <br>', `<p><code>${lines.join('<br>')}</code></p>`],
    [
      'flex rows with numbers',
      `<pre><code>${numbered((number, line) => `<div><span class="select-none">${number}</span><span>${line}</span></div>`)}</code></pre>`,
    ],
    [
      'numbers before each line',
      `<pre>${numbered((number, line) => `<span class="ln">${number}</span>${line}\n`)}</pre>`,
    ],
    [
      'a column of numbers',
      `<pre><span class="gutter">${numbers}</span><code>${lines.join('\n')}</code></pre>`,
    ],
    [
      'a table in it',
      `<pre><code><table>${numbered((number, line) => `<tr><td data-line-number="${number}"></td><td>${line}</td></tr>`)}</table></code></pre>`,
    ],
  ])('reads %s as lines without numbers', (_, html) => {
    const [code] = blocksOf(html)

    expect(code).toMatchObject({ type: 'code', value: rows.join('\n') })
  })

  it('keeps numbers that are part of the code', () => {
    const [code] = blocksOf('<pre><code>1 + x\n<b>2</b> + y\n<b>3</b> + z</code></pre>')

    expect(code).toMatchObject({ value: '1 + x\n2 + y\n3 + z' })
  })

  it('keeps the lines of verse', () => {
    const [first, second] = blocksOf('<pre>Steady the light\nturns\n\nand turns.</pre>')

    expect([first, second]).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'Steady the light' },
          { type: 'break' },
          { type: 'text', value: 'turns' },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', value: 'and turns.' }] },
    ])
  })
})

describe('readCodeTable()', () => {
  it.each([
    [
      'two cells',
      `<figure class="highlight"><table><tr><td><pre>${numbers}</pre></td><td><pre>${lines.join('\n')}</pre></td></tr></table></figure>`,
    ],
    [
      'two cells with <br>',
      `<table><tr><td class="gutter"><pre><span>1</span><br><span>2</span><br><span>3</span><br><span>4</span><br></pre></td><td class="code"><pre>${lines.join('<br>')}<br></pre></td></tr></table>`,
    ],
    [
      'a row for each line',
      `<table>${numbered((number, line) => `<tr><td data-line-number="${number}"></td><td class="blob-code">${line}</td></tr>`)}</table>`,
    ],
  ])('reads a table of %s as code', (_, html) => {
    const [code, ...others] = blocksOf(html)

    expect(code).toMatchObject({ type: 'code', value: rows.join('\n') })
    expect(others).toEqual([])
  })

  it('leaves a ranking as a table', () => {
    const [table] = blocksOf(
      '<table><tr><td>1</td><td class="name">Ada</td></tr><tr><td>2</td><td>Bea</td></tr></table>',
    )

    expect(table?.type).toBe('table')
  })
})
