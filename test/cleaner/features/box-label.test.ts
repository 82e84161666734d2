import { describe, expect, it } from 'vitest'
import { boxLabel } from '../../../src/cleaner/features/box-label.ts'
import { comparableForm } from '../../../src/text/comparable-form.ts'

const label = (line: string, linkShare = 0) => boxLabel(comparableForm(line), '', linkShare, false)

describe('boxLabel()', () => {
  it.each([
    'Read more',
    'Lesen Sie auch:',
    'También te puede interesar',
    'Читайте также',
    '関連記事',
    'اقرأ أيضًا',
    'İLGİLİ HABERLER',
    'Đọc thêm',
    'อ่านเพิ่มเติม',
  ])('knows %s', (line) => {
    expect(label(line)).toBe('elsewhere')
  })

  it.each([
    'Newsletter',
    'Kommentare (12)',
    'Publicidad',
    'اشترك',
    'Story continues below advertisement',
    'La suite après cette publicité',
    'Continua após a publicidade',
  ])('knows %s', (line) => {
    expect(label(line)).toBe('own')
  })

  it('knows a label that continues with links', () => {
    expect(label('Read also: The baker who rows to work every single morning', 0.8)).toBe(
      'elsewhere',
    )
  })

  it('keeps sentences that begin like a label', () => {
    expect(
      label('More from this year than from any other was lost to the sea and the wind'),
    ).toBeNull()
  })
})
