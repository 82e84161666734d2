// oxfmt-ignore
const rows = [
  ['Hiragana Katakana', 'ja'], ['Hangul', 'ko'], ['Han', 'zh'], ['Greek', 'el'],
  ['Armenian', 'hy'], ['Georgian', 'ka'], ['Thai', 'th'], ['Lao', 'lo'], ['Khmer', 'km'],
  ['Myanmar', 'my'], ['Sinhala', 'si'], ['Tamil', 'ta'], ['Telugu', 'te'], ['Kannada', 'kn'],
  ['Malayalam', 'ml'], ['Gujarati', 'gu'], ['Gurmukhi', 'pa'], ['Oriya', 'or'], ['Ethiopic', 'am'],
  ['Tibetan', 'bo'], ['Thaana', 'dv'], ['Bengali', 'bn as'], ['Devanagari', 'hi mr ne'],
  ['Hebrew', 'he yi'], ['Arabic', 'ar fa ur ps ckb ug'],
  ['Cyrillic', 'ru uk be bg mk sr kk ky mn tg'],
] as const

/** A script's letters, compiled when the first text needs them. */
class ScriptLanguages {
  readonly languages: readonly string[]
  readonly #scripts: string
  #pattern: RegExp | null = null

  constructor(scripts: string, languages: string) {
    this.#scripts = scripts
    this.languages = languages.split(' ')
  }

  get pattern(): RegExp {
    return (this.#pattern ??= new RegExp(
      `[${this.#scripts.replace(/\w+/g, String.raw`\p{Script=$&}`).replace(' ', '')}]`,
      'gu',
    ))
  }
}

/**
 * Scripts and the languages whose newspapers use them. A script with one language identifies it. `Hani` without kana is
 * Chinese. The scripts that identify a language best come first.
 */
export const scriptLanguages: readonly ScriptLanguages[] = rows.map(
  ([scripts, languages]) => new ScriptLanguages(scripts, languages),
)
