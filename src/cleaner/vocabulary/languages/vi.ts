import type { Vocabulary } from './vocabulary.ts'

/** Vietnamese. */
export const vi: Vocabulary = {
  elsewhereLabels: `
    bài liên quan | bài viết liên quan | có thể bạn quan tâm | mời quý độc giả | tin cùng chuyên mục
    tin liên quan | tin mới | tin nổi bật | xem thêm | đọc nhiều | đọc thêm
  `,
  ledeLabels: 'tóm tắt',
  ownLabels: `
    bình luận | chia sẻ | chủ đề | mục lục | nghe | quảng cáo | tags | theo dõi | theo dõi chúng tôi
    thẻ | tác giả | từ khoá | từ khóa | ý kiến | đăng ký
  `,
  commentsLabels: 'bình luận',
  prompts: 'theo dõi chúng tôi | đăng ký nhận',
  houseWords: 'chúng tôi',
  bylinePrefixes: 'bởi | theo | tác giả | viết bởi | được viết bởi',
  otherRoles: 'biên tập',
  nameJoiners: 'và',
  agencyNames: 'TTXVN | VNA',
  afternoonEndings: 'ch',
  publishWords: 'đăng',
  updateWords: 'cập nhật',
  creditLabels: 'nguồn | ảnh | ảnh minh họa',
  leadPictureLabels: 'ảnh bìa | ảnh đại diện',
  errorTitles: 'không tìm thấy trang',
  paywallPhrases: 'dành cho thuê bao',
}
