import { describe, expect, it } from 'vitest'
import { savedPage } from '../../../src/intake/captures/saved-page.ts'

const saved = (head: string) => savedPage(new TextEncoder().encode(head))

describe('savedPage()', () => {
  it.each([
    [
      'SingleFile',
      '<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://quill.example/ferry?a=1 \n saved date: Sat Oct 03 2026 10:15:00 GMT+0200 (CEST)\n--><meta charset=utf-8>',
      '2026-10-03T08:15:00.000Z',
    ],
    [
      'a browser',
      '<!DOCTYPE html>\r\n<!-- saved from url=(0033)https://quill.example/ferry?a=1 -->\r\n<html>',
      undefined,
    ],
    [
      'monolith',
      '<!-- Saved from https://quill.example/ferry?a=1 at 2026-10-03T08:15:00Z using monolith v2.8.3 -->',
      '2026-10-03T08:15:00.000Z',
    ],
  ])('reads what %s notes', (_, head, time) => {
    const found = saved(head)

    expect(found?.url).toBe('https://quill.example/ferry?a=1')
    expect(found?.savedAt?.toISOString()).toBe(time)
  })

  it.each([
    '<!DOCTYPE html><p>url: https://quill.example/',
    '<!-- saved from url=(0014)about:internet -->',
    `${' '.repeat(9000)}<!-- saved from url=(0033)https://quill.example/ -->`,
  ])('finds nothing in %j', (head) => {
    expect(saved(head)).toBeNull()
  })
})
