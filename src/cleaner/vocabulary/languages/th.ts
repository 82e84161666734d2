import type { Vocabulary } from './vocabulary.ts'

/** Thai. */
export const th: Vocabulary = {
  elsewhereLabels: `
    ข่าวที่เกี่ยวข้อง | ข่าวล่าสุด | อ่านข่าวที่เกี่ยวข้อง | อ่านข่าวเพิ่มเติม | อ่านต่อ
    อ่านเพิ่มเติม | เรื่องที่เกี่ยวข้อง | แนะนํา
  `,
  ownLabels: `
    ความคิดเห็น | ติดตามเรา | ผู้เขียน | สมัครรับข่าวสาร | แชร์ | แชร์ข่าวนี้ | แท็ก | โฆษณา
  `,
  commentsLabels: 'ความคิดเห็น',
  prompts: 'กดติดตาม | ติดตามข่าว | ติดตามเรา',
  bylinePrefixes: 'ผู้เขียน | เขียนโดย | โดย',
  hourEndings: 'น',
  publishWords: 'เผยแพร่',
  updateWords: 'ปรับปรุง | อัปเดต',
  creditLabels: 'ที่มา | ภาพ | ภาพจาก',
  errorTitles: 'ไม่พบหน้า',
}
