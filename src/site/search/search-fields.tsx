import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { LanguageBoxes } from '../ui/language-choice.tsx'
import type { Choice, SearchPageModel } from './search-page-model.ts'

/** The search form. It needs no script: submitting it leads to the address of the results. */
export function SearchFields({ page }: { page: SearchPageModel }) {
  const { form, site } = page
  const { phrases } = site
  return (
    <search>
      <form action={sitePath(site, siteMap.search.path)} class="search">
        <p class="field words">
          <label for="q">{phrases.searchWords}</label>
          <input
            id="q"
            name="q"
            type="search"
            value={form.words}
            dir="auto"
            autocomplete="off"
            aria-describedby="help"
          />
          <button type="submit">{phrases.search}</button>
        </p>
        <p id="help" class="facts">
          {phrases.searchHelp}
        </p>
        <fieldset>
          <legend>{phrases.searchFilters}</legend>
          <DayField name="from" label={phrases.fromDay} value={form.fromDay} />
          <DayField name="to" label={phrases.toDay} value={form.toDay} />
          <ChoiceField
            name="source"
            label={phrases.listKind.source}
            any={phrases.anySource}
            choices={page.sources}
            value={form.source}
          />
          <LanguageField page={page} />
        </fieldset>
      </form>
    </search>
  )
}

// Opens without a script. Its summary shows the value, like the fields next to it.
function LanguageField({ page: { site, form, languages } }: { page: SearchPageModel }) {
  const { phrases } = site
  const chosen = languages.filter(({ value }) => form.languages.includes(value))
  return (
    <div class="field">
      <span class="label" id="languages">
        {phrases.listKind.language}
      </span>
      <details aria-labelledby="languages">
        <summary>
          {chosen.length > 0 ? chosen.map(({ name }) => name).join(', ') : phrases.anyLanguage}
        </summary>
        <LanguageBoxes languages={languages} chosen={form.languages} />
      </details>
    </div>
  )
}

type DayFieldProps = { name: string; label: string; value: string | null }

function DayField({ name, label, value }: DayFieldProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input id={name} name={name} type="date" value={value ?? undefined} />
    </p>
  )
}

type ChoiceFieldProps = {
  name: string
  label: string
  /** The name of the empty choice. */
  any: string
  choices: readonly Choice[]
  value: string
}

function ChoiceField({ name, label, any, choices, value }: ChoiceFieldProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.name}
          </option>
        ))}
      </select>
    </p>
  )
}
