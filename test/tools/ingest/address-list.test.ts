import { describe, expect, it } from 'vitest'
import { readAddressList } from '../../../tools/ingest/address-list.ts'

describe('readAddressList()', () => {
  it.each([
    [
      'columns by their names',
      'URL\tid\tFile\nhttps://a.example/1\t7\tone.html\nhttps://a.example/2\t8\t./b/two.html.gz\n',
    ],
    ['columns without names', 'one.html\thttps://a.example/1\nb/two.html\thttps://a.example/2'],
    [
      'the address in front',
      'https://a.example/1,one.html\r\nhttps://a.example/2,"b/two.html"\r\n',
    ],
    [
      'JSON lines',
      '{"path":"one.html","url":"https://a.example/1"}\n\n{"file":"b\\\\two.html","url":"https://a.example/2"}\nbroken',
    ],
    [
      'a JSON array',
      '[{"file":"one.html","url":"https://a.example/1"},\n7,{"path":"b/two.html","url":"https://a.example/2"}]',
    ],
    [
      'a byte order mark',
      '\uFEFFpath,url\none.html,https://a.example/1\nb/two.html,https://a.example/2\n',
    ],
  ])('reads %s', (_what, text) => {
    expect([...readAddressList(text)]).toEqual([
      ['one.html', 'https://a.example/1'],
      ['b/two.html', 'https://a.example/2'],
    ])
  })

  it('reads cells in quotes, and empty ones', () => {
    const text =
      'path,title,url\n"a, ""b"".html","two\nlines","https://a.example/?x=1,2"\nc.html,,https://a.example/c\n'

    expect([...readAddressList(text)]).toEqual([
      ['a, "b".html', 'https://a.example/?x=1,2'],
      ['c.html', 'https://a.example/c'],
    ])
  })

  it('passes over what lacks a path or an address, and lines that are pages', () => {
    expect(readAddressList('path\turl\na.html\t\n\thttps://a.example/\n').size).toBe(0)
    expect(readAddressList('a.html\tb.html\n').size).toBe(0)
    expect(readAddressList('{"path":"a","url":"https://a.example/","html":"<p>"}').size).toBe(0)
  })
})
