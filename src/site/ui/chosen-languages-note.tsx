import { withLanguages, type Languages } from '../languages.ts'
import { listIndexPath } from '../list-addresses.ts'
import type { Site } from '../model/site.ts'

type ChosenLanguagesNoteProps = {
  site: Site
  languages: Languages
  /** The same page in all languages. */
  path: string
}

/** The languages that the reader chose, with links to choose others and to all; nothing without a choice. */
export function ChosenLanguagesNote({ site, languages, path }: ChosenLanguagesNoteProps) {
  if (languages.length === 0) return null
  const { phrases, formats } = site
  const names = formats.names(languages.map(formats.language))
  return (
    <p class="kept">
      {phrases.onlyIn(names.map(({ value }) => value).join(''))}{' '}
      <a href={withLanguages(listIndexPath('language', site), languages)}>
        {phrases.chooseLanguages}
      </a>{' '}
      <a href={path}>{phrases.allLanguages}</a>
    </p>
  )
}
