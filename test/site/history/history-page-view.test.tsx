import { describe, expect, it } from 'vitest'
import type { PartDifference } from '../../../src/article/difference/part-differences.ts'
import {
  historyPageModel,
  passagesOf,
  type History,
} from '../../../src/site/history/history-page-model.ts'
import { HistoryPageView } from '../../../src/site/history/history-page-view.tsx'
import { rendered } from '../rendered.ts'
import { specimen } from '../specimen.ts'
import { sampleHistory } from './sample-history.ts'

const pageOf = async (found: History) =>
  rendered(<HistoryPageView page={historyPageModel(found)} />)

describe('HistoryPageView', () => {
  it('says in words what was inserted and deleted, and runs nothing of an article', async () => {
    const before = await specimen({ title: 'The ferry <b>returns</b> after years', lang: 'de' })
    const after = await specimen({
      title: 'The ferry <i onclick=a()>returns</i> after years',
      lang: 'de',
    })
    const html = await pageOf(sampleHistory(before, after))

    expect(html).toContain('<del><span class="unseen" lang="en" dir="ltr"> [deleted: </span>')
    expect(html).toContain('<ins><span class="unseen" lang="en" dir="ltr"> [inserted: </span>')
    expect(html).not.toMatch(/<i onclick|<b>/)
  })

  it('says that nothing changed that readers see', async () => {
    const one = await specimen()

    expect(await pageOf(sampleHistory(one, one))).toContain('Nothing that readers see has changed.')
  })
})

describe('passagesOf()', () => {
  const parts = (changes: string): PartDifference[] =>
    [...changes].map((sign) => ({
      kind: 'paragraph',
      change: sign === '.' ? 'kept' : 'changed',
      runs: [],
    }))
  const folds = (changes: string) =>
    passagesOf(parts(changes)).map((passage) =>
      passage.isFolded ? passage.parts.length : '.'.repeat(passage.parts.length),
    )

  it.each([
    ['.....x.', [4, '...']],
    ['x..x', ['....']],
    ['x...x', ['..', '.', '..']],
    ['x.....x', ['..', 3, '..']],
    ['x........', ['..', 7]],
  ])('folds what is far from a change: %s', (changes, folded) => {
    expect(folds(changes)).toEqual(folded)
  })
})
