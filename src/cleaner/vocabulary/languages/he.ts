import type { Vocabulary } from './vocabulary.ts'

/** Hebrew. */
export const he: Vocabulary = {
  elsewhereLabels: `
    אולי יעניין אותך | אולי יעניין אתכם | אולי תאהבו גם | הכי נקראות | כתבות נוספות | כתבות קשורות
    לקריאה נוספת | עוד באותו נושא | עוד בנושא | עוד כתבות | צפו גם | קרא גם | קראו גם
  `,
  ledeLabels: 'תקציר',
  ownLabels: `
    האזינו | הדפסה | הוסף תגובה | הירשמו | הצטרפו | הרשמה | הרשמו לניוזלטר | על הכותב | עקבו אחרינו
    פרסומת | שתף | שתפו | תגובה | תגובות | תגיות | תגים | תוכן עניינים
  `,
  commentsLabels: 'תגובות',
  prompts: 'הירשמו | הצטרפו | כל הזכויות שמורות | לקבלת עדכונים | עקבו אחרינו',
  houseWords: 'אותנו | אנו | אנחנו | לנו | שלנו',
  bylinePrefixes: 'כתב | מאת | תוצאת',
  otherRoles: 'מצלם',
  nameJoiners: 'ו',
  namesLikeJoined: 'ואדים | ויויאן | ויולט | ויטלי | וייס | ויקטור | ויקי | ולד | ולדימיר | ורד',
  deskWords: 'חדשות | מערכת',
  agencyNames: 'א.פ | פרנס פרס | רויטרס',
  controlNames: 'התחברות | תגובות',
  publishWords: 'פורסם',
  updateWords: 'עדכון | עודכן',
  creditLabels: 'איור | מקור | צילום | צילומים | קרדיט | תמונה',
  creditNames: 'רויטרס',
  leadPictureLabels: 'צילום ראשי | תמונה ראשית | תמונת כותרת',
  errorTitles: 'הדף לא נמצא | העמוד לא נמצא',
  consentPhrases: 'אישור הכל',
  paywallPhrases: 'למנויים בלבד',
}
