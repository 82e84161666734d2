import type { Vocabulary } from './vocabulary.ts'

/** Nepali. */
export const ne: Vocabulary = {
  elsewhereLabels: `
    ताजा समाचार | थप पढ्नुहोस् | थप समाचार | यो पनि पढ्नुस् | यो पनि पढ्नुहोस् | सम्बन्धित खबर
    सम्बन्धित समाचार
  `,
  ownLabels: 'ट्याग | प्रतिक्रिया दिनुहोस् | विज्ञापन | सेयर गर्नुहोस्',
  bylinePrefixes: 'प्रकाशित | लेखक',
  publishWords: 'प्रकाशित',
}
