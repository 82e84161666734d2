import type { ListEntry } from '../../store/archive.ts'
import { maxLanguages, type Languages } from '../languages.ts'
import type { Site } from '../model/site.ts'
import { languagesParameter } from '../parameter-names.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

type LanguageChoiceProps = { site: Site; entries: readonly ListEntry[]; chosen: Languages }

/** The form in which readers choose languages. It leads to the front page in them. */
export function LanguageChoice({ site, entries, chosen }: LanguageChoiceProps) {
  if (entries.length < 2) return null
  const { phrases, formats } = site
  return (
    <form action={sitePath(site, siteMap.front.path)} class="choice">
      <fieldset aria-describedby="choice">
        <legend>{phrases.chooseLanguages}</legend>
        <p id="choice" class="facts">
          {phrases.chooseLanguagesHelp(formats.number(maxLanguages))}
        </p>
        <LanguageBoxes
          languages={entries.map(({ key }) => ({ value: key, name: formats.language(key) }))}
          chosen={chosen}
        />
      </fieldset>
      <button type="submit">{phrases.showChosen}</button>
    </form>
  )
}

type LanguageBoxesProps = {
  languages: readonly { value: string; name: string }[]
  chosen: Languages
}

/** A checkbox for each language. */
export function LanguageBoxes({ languages, chosen }: LanguageBoxesProps) {
  return (
    <ul class="ticks">
      {languages.map(({ value, name }) => (
        <li>
          <label>
            <input
              type="checkbox"
              name={languagesParameter}
              value={value}
              checked={chosen.includes(value)}
            />{' '}
            {name}
          </label>
        </li>
      ))}
    </ul>
  )
}
