import type { Vocabulary } from './vocabulary.ts'

/** Greek. */
export const el: Vocabulary = {
  elsewhereLabels: `
    δείτε ακόμα | δείτε επίσης | διαβάστε | διαβάστε ακόμα | διαβάστε ακόμη | διαβάστε επίσης
    διαβάστε περισσότερα | περισσότερα | προτεινόμενα | ροή ειδήσεων | σχετικά άρθρα
    σχετικές ειδήσεις | τελευταίες ειδήσεις
  `,
  ownLabels: `
    ακολουθήστε μας | διαφήμιση | εγγραφή | εκτύπωση | ετικέτες | κοινοποίηση | μοιραστείτε
    περιεχόμενα | συντάκτης | σχόλια
  `,
  commentsLabels: 'σχόλια',
  prompts: 'ακολουθήστε | εγγραφείτε',
  bylinePrefixes: 'από | γράφει | γράφει η | γράφει ο | συντάκτης | της | του',
  otherRoles: 'επιμέλεια:',
  nameJoiners: 'και',
  agencyNames: 'AMNA | CNA | ΑΠΕ | ΑΠΕ-ΜΠΕ | ΚΥΠΕ',
  afternoonWords: 'μ.μ | μμ',
  publishWords: 'δημοσίευση | δημοσιεύθηκε',
  updateWords: 'ενημέρωση | ενημερώθηκε',
  creditLabels: 'πηγή | φωτο | φωτογραφία | φωτό',
  leadPictureLabels: 'κεντρική φωτογραφία',
  errorTitles: 'η σελίδα δεν βρέθηκε',
  consentPhrases: 'αποδοχή όλων',
  paywallPhrases: 'μόνο για συνδρομητές',
}
