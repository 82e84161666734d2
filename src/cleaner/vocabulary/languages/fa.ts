import type { Vocabulary } from './vocabulary.ts'

/** Persian. */
export const fa: Vocabulary = {
  elsewhereLabels: `
    آخرین اخبار | اخبار مرتبط | بخوانید | بیشتر بخوانید | خبرهای مرتبط | مطالب مرتبط
    همچنین بخوانید | پربازدیدترین
  `,
  ownLabels: `
    اشتراک | برچسب ها | برچسبها | تبلیغات | دنبال کنید | دیدگاه | دیدگاه ها | نظرات | نویسنده | چاپ
  `,
  commentsLabels: 'نظرات',
  bylinePrefixes: 'به قلم | نویسنده',
  otherRoles: 'عکس: | ویراستار:',
  nameJoiners: 'و',
  deskWords: 'خبرگزاری',
  agencyNames: 'IRNA | ISNA | Mehr | Tasnim | ایرنا | ایسنا',
  publishWords: 'انتشار',
  updateWords: 'به‌روزرسانی',
  creditLabels: 'عکس | منبع',
  creditNames: 'ایرنا | ایسنا',
}
