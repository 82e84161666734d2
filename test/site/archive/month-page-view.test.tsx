import { describe, expect, it } from 'vitest'
import { MonthPageView } from '../../../src/site/archive/month-page-view.tsx'
import { siteModel } from '../../../src/site/model/site.ts'
import { rendered } from '../rendered.ts'
import { siteConfig } from '../specimen.ts'

const printed = () =>
  rendered(
    <MonthPageView
      site={siteModel(siteConfig)}
      month="2023-04"
      days={[{ period: '2023-04-28', count: 7 }]}
      adjacent={{ previous: '2023-02', next: null }}
      stories={[]}
    />,
  )

describe('MonthPageView()', () => {
  it('links the days that hold articles and says how many', async () => {
    expect(await printed()).toMatch(/<a href="\/news\/2023-04-28">28 .*7 articles<\/span><\/a>/)
  })

  it('names days without articles, and leads nowhere from them', async () => {
    expect(await printed()).toContain('<td><span class="void">27</span></td>')
  })

  it('heads each column with its day of the week, in full for who hears it', async () => {
    expect(await printed()).toMatch(/<th scope="col" abbr="Sunday">Sun<\/th>/)
  })
})
