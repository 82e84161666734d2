export type LanguageEncoding = {
  languages: readonly string[]
  /** Most used first. */
  encodings: readonly string[]
  /** What shows that a page in this language was decoded rightly. */
  script: RegExp
}

/** Encodings used before UTF-8, by language: the defaults of browsers' locales, and common alternatives. */
export const languageEncodings: readonly LanguageEncoding[] = [
  {
    languages: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt'],
    encodings: ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866'],
    script: /[\u0430-\u045F\u0410-\u042F]/g,
  },
  { languages: ['el'], encodings: ['windows-1253', 'iso-8859-7'], script: /[\u0384-\u03CE]/g },
  {
    languages: ['he', 'iw', 'yi'],
    encodings: ['windows-1255', 'iso-8859-8'],
    script: /[\u05D0-\u05EA]/g,
  },
  {
    languages: ['ar', 'fa', 'ur'],
    encodings: ['windows-1256', 'iso-8859-6'],
    script: /[\u060C-\u06D5]/g,
  },
  { languages: ['th'], encodings: ['windows-874'], script: /[\u0E01-\u0E5B]/g },
  {
    languages: ['ja'],
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    script: /[\u3041-\u30FC]/g,
  },
  { languages: ['zh'], encodings: ['gb18030', 'big5'], script: /[\u4E00-\u9FFF]/g },
  { languages: ['ko'], encodings: ['euc-kr'], script: /[\uAC00-\uD7A3]/g },
  {
    languages: ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'bs', 'sq'],
    encodings: ['windows-1250', 'iso-8859-2'],
    script:
      /[\u0100-\u017F\u0218-\u021B\u00C1\u00C9\u00CD\u00D3\u00D6\u00DA\u00DC\u00DD\u00E1\u00E9\u00ED\u00F3\u00F6\u00FA\u00FC\u00FD\u2013-\u2026]/g,
  },
  {
    languages: ['tr', 'az', 'ku'],
    encodings: ['windows-1254'],
    script:
      /[\u011E\u011F\u0130\u0131\u015E\u015F\u00C7\u00D6\u00DC\u00E7\u00F6\u00FC\u00E2\u2013-\u2026]/g,
  },
  {
    languages: ['lt', 'lv', 'et'],
    encodings: ['windows-1257', 'iso-8859-13'],
    script: /[\u0100-\u017F\u00C4\u00D5\u00D6\u00DC\u00E4\u00F5\u00F6\u00FC\u2013-\u201E]/g,
  },
  {
    languages: ['vi'],
    encodings: ['windows-1258'],
    script: /[\u00C0-\u00FF\u0102\u0103\u0110\u0111\u01A0-\u01B0]|\p{Mn}/gu,
  },
]
