import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const heading = '<h1>Tide turns at the harbour wall</h1>'
const text = `<p>${'When the first wave reached the wall on Sunday, the gates stood open as on any other day of the week. '.repeat(2)}</p>
<p>${'The second wave came a minute later and went over the wall into the old town of Port Quill. '.repeat(2)}</p>`
const korean =
  '<p>일요일 첫 파도가 방파제에 닿았을 때 수문은 여느 때와 다름없이 열려 있었고, 항만 당국은 아무런 경보도 받지 못한 상태였다고 밝혔다.</p>'

const bylineOf = (html: string) => metadata(pageOf(`<body>${html}`)).byline

describe('signatures()', () => {
  it.each([
    [
      'beside the date',
      `${heading}<div><span>Ada Winter</span> | <span>3 May 2024</span></div>${text}`,
    ],
    [
      'in the line above the text',
      `${heading}<div><p><b>Ada Winter/Bo Larsen</b></p>${text}</div>`,
    ],
    [
      'beside a date that cannot be told',
      `${heading}<ul><li><i></i> Ada Winter</li><li><time>02-12-2025</time></li></ul>${text}`,
    ],
    [
      'before the link to a topic',
      `${heading}<p>3 May 2024 <span>•</span> Ada Winter in <a href="/sea">Sea</a></p>${text}`,
    ],
    [
      'behind "written by" in the line that ends it',
      `${heading}<div>${text}<p>Written by <a href="https://ada.example">Ada Winter</a></p></div>`,
    ],
    [
      'behind a stroke at its end',
      `${heading}<div>${text}<p>${'The third wave was as high as the house of the keeper. '.repeat(3)} — Ada Winter</p></div>`,
    ],
    ['in the line that ends it', `${heading}<div>${text}<p><b>Ada Winter</b></p></div>`],
  ])('finds a name %s', (_, html) => {
    expect(bylineOf(html)).toContain('Ada Winter')
  })

  it('finds a Korean writer by job and address', () => {
    expect(bylineOf(`${heading}<div>${korean}<p>김하늘 기자 sky@quill.example</p></div>`)).toEqual([
      '김하늘',
    ])
    expect(bylineOf(`${heading}<div>${korean}<p>수문 공사</p></div>`)).toEqual([])
  })

  it.each([
    ['a topic, whose words the text writes small', 'Second Wave'],
    ['a place that the text names', 'Port Quill'],
    ['the label of a change', 'Last Updated'],
    ['a link', '<a href="/more">Learn More</a>'],
  ])('reads no name from %s', (_, line) => {
    expect(
      bylineOf(`${heading}<div><span>${line}</span> <span>3 May 2024</span></div>${text}`),
    ).toEqual([])
    expect(bylineOf(`${heading}<div><p>${line}</p>${text}</div>`)).toEqual([])
  })

  it('reads no name from the headline or a kicker with a date', () => {
    expect(bylineOf(`<h1>Market Report 21 October 2026</h1>${text}`)).toEqual([])
    expect(
      bylineOf(`${heading}<div><b class="kicker">Market Report</b> 3 May 2024</div>${text}`),
    ).toEqual([])
  })
})
