import type { Vocabulary } from './vocabulary.ts'

/** Marathi. */
export const mr: Vocabulary = {
  elsewhereLabels: `
    अधिक वाचा | आणखी वाचा | ताज्या बातम्या | संबंधित बातम्या | हे देखील वाचा | हेही वाचा
  `,
  ownLabels: 'जाहिरात | टॅग्ज | प्रतिक्रिया | शेअर करा',
  bylinePrefixes: 'प्रकाशित | लेखक',
  publishWords: 'प्रकाशित',
}
