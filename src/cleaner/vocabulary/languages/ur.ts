import type { Vocabulary } from './vocabulary.ts'

/** Urdu. */
export const ur: Vocabulary = {
  elsewhereLabels: `
    تازہ ترین | متعلقہ خبریں | متعلقہ مضامین | مزید خبریں | مزید پڑھیں | یہ بھی دیکھیں
    یہ بھی پڑھیں
  `,
  ownLabels: 'اشتہار | تبصرے | شیئر کریں',
  commentsLabels: 'تبصرے',
  nameJoiners: 'و',
  agencyNames: 'APP',
}
