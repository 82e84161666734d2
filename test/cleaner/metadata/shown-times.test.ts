import { describe, expect, it } from 'vitest'
import { labelledTimes } from '../../../src/cleaner/metadata/shown-times.ts'

const minutes = (wall: number | undefined) =>
  wall === undefined ? null : new Date(wall).toISOString().slice(0, 16)

describe('labelledTimes()', () => {
  it.each([
    [
      'en',
      'Published 3 May 2024, 08:30, updated 4 May 2024, 09:00',
      '2024-05-03T08:30',
      '2024-05-04T09:00',
    ],
    [
      'de',
      'Aktualisiert am 4. Mai 2024, 9:00 Uhr · Veröffentlicht am 3. Mai 2024, 8:30 Uhr',
      '2024-05-03T08:30',
      '2024-05-04T09:00',
    ],
    ['ko', '수정 2024.05.04. 09:00 입력 2024.05.03. 08:30', '2024-05-03T08:30', '2024-05-04T09:00'],
    [
      'ja',
      '公開 2024年5月3日 8時30分 更新 2024年5月4日 9時00分',
      '2024-05-03T08:30',
      '2024-05-04T09:00',
    ],
    ['en', '3 May 2024, 08:30', '2024-05-03T08:30', null],
    ['en', 'Last updated 4 May 2024, 09:00', null, '2024-05-04T09:00'],
  ])('reads %s "%s"', (language, line, published, modified) => {
    const times = labelledTimes(line, { language, monthFirst: false })

    expect([minutes(times.get('published')?.wall), minutes(times.get('modified')?.wall)]).toEqual([
      published,
      modified,
    ])
  })
})
