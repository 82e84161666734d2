import type { Vocabulary } from './vocabulary.ts'

/** Tamil. */
export const ta: Vocabulary = {
  elsewhereLabels: `
    அண்மைய செய்திகள் | இதையும் படிக்க | தொடர்புடைய செய்திகள் | மேலும் செய்திகள் | மேலும் படிக்க
  `,
  ownLabels: 'கருத்துகள் | குறிச்சொற்கள் | பகிர் | விளம்பரம்',
}
