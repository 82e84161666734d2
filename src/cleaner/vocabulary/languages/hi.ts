import type { Vocabulary } from './vocabulary.ts'

/** Hindi. */
export const hi: Vocabulary = {
  elsewhereLabels: `
    अन्य खबरें | इसे भी देखें | इसे भी पढ़ें | और देखें | और पढ़ें | खबरें और भी हैं | ट्रेंडिंग
    ताज़ा खबरें | पढ़ें पूरी खबर | बड़ी खबरें | यह भी देखें | यह भी पढ़ें | ये भी पढ़ें
    संबंधित खबरें | संबंधित समाचार
  `,
  ledeLabels: 'सारांश',
  ownLabels: `
    ऐप डाउनलोड करें | टिप्पणियां | टिप्पणी | टैग्स | लेखक | विज्ञापन | शेयर | शेयर करें
    सदस्यता लें | हमें फॉलो करें
  `,
  commentsLabels: 'टिप्पणियां',
  prompts: 'whatsapp चैनल | डाउनलोड करें | फॉलो करें | व्हाट्सएप | सब्सक्राइब',
  houseWords: 'हम | हमारा | हमारी | हमारे | हमें',
  bylinePrefixes: 'द्वारा | प्रकाशित | लेखक',
  otherRoles: 'संपादक:',
  nameJoiners: 'और',
  deskWords: 'टीम | डेस्क | न्यूज | न्यूज़ | ब्यूरो | समाचार',
  publishWords: 'प्रकाशित',
  updateWords: 'अपडेट | अपडेटेड',
  creditLabels: 'तस्वीर | फोटो | स्रोत',
  errorTitles: 'पृष्ठ नहीं मिला',
  paywallPhrases: 'सब्सक्राइबर के लिए',
}
