import type { Vocabulary } from './vocabulary.ts'

/** Bangla. */
export const bn: Vocabulary = {
  elsewhereLabels: `
    আরও খবর | আরও দেখুন | আরও পড়ুন | আরও সংবাদ | আরো খবর | আরো পড়ুন | সম্পর্কিত খবর
    সম্পর্কিত সংবাদ | সর্বশেষ খবর | সর্বাধিক পঠিত
  `,
  ownLabels: 'ট্যাগ | ট্যাগস | বিজ্ঞাপন | মন্তব্য | মন্তব্য করুন | লেখক | শেয়ার | শেয়ার করুন',
  commentsLabels: 'মন্তব্য',
  bylinePrefixes: 'রচনা | লেখক',
  nameJoiners: 'এবং',
  deskWords: 'ডেস্ক | প্রতিবেদক',
  agencyNames: 'BSS | UNB',
  publishWords: 'প্রকাশিত',
  updateWords: 'আপডেট',
  creditLabels: 'ছবি',
}
