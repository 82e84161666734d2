import * as v from 'valibot'

/** A nudge to translate an article. All else about the task is in the database. */
export type TranslationMessage = v.InferOutput<typeof translationMessageForm>

export const translationMessageForm = v.object({
  /** Its id. */
  article: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** The target, a primary tag. */
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
})
