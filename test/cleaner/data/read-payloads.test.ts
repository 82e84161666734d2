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

  it('takes the properties of an island out of their pairs', () => {
    const { data } = readPayloads(['{"story":[0,{"title":[0,"T"],"parts":[1,[[0,"a"],[0,"b"]]]}]}'])

    expect(data).toEqual([{ story: { title: 'T', parts: ['a', 'b'] } }])
  })

  it('reads the list that a script in a block passes on', () => {
    const { data } = readPayloads([
      '{const e=document.body;kit.start(app,e,{ids:[0],data:[null,{type:"data",data:{a:"b"}}]})}',
    ])

    expect(data).toEqual([[null, { type: 'data', data: { a: 'b' } }]])
  })

  it('declines state that exceeds its limits once it is unpacked', () => {
    const doubling = Array.from({ length: 30 }, (_, n) => `a${n + 1}.x=a${n};a${n + 1}.y=a${n};`)
    const names = Array.from({ length: 31 }, (_, n) => `a${n}`)
    const source = `s=(function(${names.join()}){${doubling.join('')}return a30}(${names.map(() => '{}').join()}))`

    expect(readPayloads([source]).data).toEqual([])
  })
})
