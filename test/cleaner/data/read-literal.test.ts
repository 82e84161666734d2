import { describe, expect, it } from 'vitest'
import { readLiteral } from '../../../src/cleaner/data/read-literal.ts'

const read = (source: string) => readLiteral(source, 0).value

describe('readLiteral()', () => {
  it.each([
    ['{a:1,"b":[-.5,1e3],\'c\':{},}', { a: 1, b: [-0.5, 1000], c: {} }],
    [String.raw`["\u002Fa\x41\n\u{1F600}",'it\'s "so"']`, ['/aA\n\u{1F600}', 'it\'s "so"']],
    ['[!0,!1,void 0,null,undefined,,1]', [true, false, null, null, null, null, 1]],
    ['[new Date("2026-10-03"),Array(3),new Map([["a",1]])]', ['2026-10-03', [], [['a', 1]]]],
    [String.raw`JSON.parse("{\"a\":[1]}")`, { a: [1] }],
    ['JSON.parse(decodeURIComponent("%7B%22a%22%3A%22%C3%A9%22%7D"))', { a: 'é' }],
    ['(function(a,b){return {c:a,d:[b,a]}}("x",2))', { c: 'x', d: [2, 'x'] }],
    ['(function(a){a.b={};a.b["c d"]="}";return a})({})', { b: { 'c d': '}' } }],
  ])('reads %s', (source, value) => {
    expect(JSON.parse(JSON.stringify(read(source)))).toEqual(value)
  })

  it.each([
    'alert(1)+1;',
    '{a:b}',
    '{a:fetch("/x").then(y)}',
    '(function(a){while(1){}return a})(1)',
    '(function(){return (function(){return 1})()})()',
    '"never closed',
    '`${a}`',
    '',
  ])('declines code: %s', (source) => {
    const { value, end } = readLiteral(`[${source}]`, 0)

    expect(value === undefined || source === '').toBe(true)
    expect(end).toBeLessThanOrEqual(source.length + 2)
  })

  it('gives the end of a value', () => {
    expect(readLiteral('x={a:1};y', 2)).toMatchObject({ end: 7 })
  })

  it('keeps a key named __proto__ as data', () => {
    const value = read('{"__proto__":{"a":1}}')

    expect(Object.keys(Object(value))).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBeNull()
  })

  it('declines a value that is nested too deep or too large', () => {
    expect(read('['.repeat(100_000))).toBeUndefined()
    expect(read(`[${'1,'.repeat(200_000)}]`)).toBeUndefined()
    expect(read('!'.repeat(100_000))).toBeUndefined()
  })
})
