import { describe, expect, it } from 'vitest'
import { flightHtml } from '../../../src/cleaner/data/flight-html.ts'
import { flightChunk, flightRows } from '../../../src/cleaner/data/flight.ts'

describe('flightChunk()', () => {
  it('reads the text that a script pushes', () => {
    expect(flightChunk(String.raw`self.__next_f.push([1,"0:[\"a\"]\n"])`)).toBe('0:["a"]\n')
    expect(flightChunk('(self.__next_f=self.__next_f||[]).push([0])')).toBeNull()
  })
})

describe('flightRows()', () => {
  it('counts the bytes of a text and continues after it', () => {
    const rows = flightRows('1:T9,é日\u{1F600}2:{"a":1}\n3:I["module"]\n4:"b"\n')

    expect([...rows]).toEqual([
      ['1', 'é日\u{1F600}'],
      ['2', { a: 1 }],
      ['4', 'b'],
    ])
  })

  it('skips lines that are no rows', () => {
    expect([...flightRows('what\n:HL["x"]\na:[1]')]).toEqual([['a', [1]]])
  })
})

describe('flightHtml()', () => {
  const html = (stream: string) => flightHtml(flightRows(stream))

  it('prints elements, with other rows in place of their references', () => {
    expect(
      html(
        '0:{"f":[["$","main",null,{"className":"a","children":["$","$L9",null,{"children":"$L1"}]}]]}\n' +
          '1:["$","p",null,{"children":["a < b ",["$","a",null,{"href":"/x?a=\\"b","children":"$$5"}],"$L7"]}]\n',
      ),
    ).toBe('<main class="a"><p>a &lt; b <a href="/x?a=&quot;b">$5</a></p></main>')
  })

  it('prints no scripts, and prints content that is given as HTML', () => {
    expect(
      html(
        '0:["$","div",null,{"children":[["$","script",null,{"children":"x()"}],["$","p",null,{"dangerouslySetInnerHTML":{"__html":"<b>c</b>"}}]]}]\n',
      ),
    ).toBe('<div><p><b>c</b></p></div>')
  })

  it('prints a circular row once', () => {
    expect(html('0:["$","p",null,{"children":["a","$L0"]}]\n')).toBe('<p>a</p>')
  })
})
