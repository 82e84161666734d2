import type { LangAttributes } from '../model/site.ts'
import type { TranslationNotice } from './translation-notice.ts'

type TranslationNoteProps = { notice: TranslationNotice | null; ownWords: LangAttributes }

/** In which words an article is shown, on one line; nothing without a notice. */
export function TranslationNote({ notice, ownWords }: TranslationNoteProps) {
  if (!notice) return null
  const { sentences, links } = notice
  return (
    <p class="wording" {...ownWords}>
      {sentences.join(' ')}
      {links.map(({ name, path }, index) => (
        <>
          {index === 0 ? ' ' : ' · '}
          <a href={path}>{name}</a>
        </>
      ))}
    </p>
  )
}
