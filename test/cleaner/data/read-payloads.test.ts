import { describe, expect, it } from 'vitest'
import { readPayloads } from '../../../src/cleaner/data/read-payloads.ts'

const data = (source: string) => JSON.parse(JSON.stringify(readPayloads([source]).data))

describe('readPayloads()', () => {
  it.each([
    ['{"a":1}', [{ a: 1 }]],
    ['window.a=1;window.state = {b:[1]};go()', [{ b: [1] }]],
    ['window["x"]={a:1},self.y=[2]', [{ a: 1 }, [2]]],
    [String.raw`var s = JSON.parse('{"a":"it\'s"}')`, [{ a: "it's" }]],
    ['if(a==(b)){c=d(e)}', []],
  ])('reads %s', (source, values) => {
    expect(data(source)).toEqual(values)
  })

  it('gives the properties of a stream’s components with their texts inserted', () => {
    expect(
      data(
        String.raw`self.__next_f.push([1,"0:[\"$\",\"$L1\",null,{\"body\":\"$2\"}]\n2:T3,abc"])`,
      ),
    ).toEqual([[{ body: 'abc', type: '$L1' }]])
  })

  it('declines state that exceeds its limits once it is unpacked', () => {
    const doubling = Array.from({ length: 30 }, (_, n) => `a${n + 1}.x=a${n};a${n + 1}.y=a${n};`)
    const names = Array.from({ length: 31 }, (_, n) => `a${n}`)
    const source = `s=(function(${names.join()}){${doubling.join('')}return a30}(${names.map(() => '{}').join()}))`

    expect(readPayloads([source]).data).toEqual([])
  })
})
