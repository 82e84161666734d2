import { describe, expect, it } from 'vitest'
import { splitCredit } from '../../../src/cleaner/blocks/picture-credit.ts'

describe('splitCredit()', () => {
  it.each([
    ['The pier. Photo: Jory Fenn', 'The pier.', 'Jory Fenn'],
    ['The pier (Foto: Jory Fenn/QNA)', 'The pier', 'Jory Fenn/QNA'],
    ['The pier. © Jory Fenn', 'The pier.', 'Jory Fenn'],
    ['Rubriklistenbild: © Jory Fenn', '', 'Jory Fenn'],
    [
      'The pier, seen from the bay. Photo by Jory Fenn',
      'The pier, seen from the bay.',
      'Jory Fenn',
    ],
    ['The pier on Monday. (AP)', 'The pier on Monday.', 'AP'],
    ['桟橋の朝。写真：藤野花子', '桟橋の朝。', '藤野花子'],
    ['桟橋の朝（藤野花子撮影）', '桟橋の朝', '藤野花子'],
    ['Набережная утром. Фото: Ирина Полозова', 'Набережная утром.', 'Ирина Полозова'],
    ['Molo rano. Fot. Jory Fenn', 'Molo rano.', 'Jory Fenn'],
    ['الرصيف صباحا (أ ف ب)', 'الرصيف صباحا', 'أ ف ب'],
    ['桟橋の朝（共同）', '桟橋の朝', '共同'],
    ['清晨的码头（图：李明）', '清晨的码头', '李明'],
    ['부두의 아침. [사진=뉴시스]', '부두의 아침.', '뉴시스'],
    ['The fot. of the pier is 40 metres long.', 'The fot. of the pier is 40 metres long.', null],
    ['The pier has been shut for eleven days.', 'The pier has been shut for eleven days.', null],
  ])('splits %s', (line, caption, credit) => {
    expect(splitCredit(line)).toEqual({ caption, credit })
  })
})
