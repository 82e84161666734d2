import type { StoredArticle } from '../../article/article.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { fieldValues, type FormField } from './field-values.ts'
import type { FormTarget } from './form-target.ts'
import { PresentText } from './present-text.tsx'
import type { Unsaved } from './unsaved.ts'

type FieldsFormProps = {
  article: StoredArticle
  target: FormTarget
  /** What was written and not saved. */
  written: Unsaved['fields']
}

/** The form of all fields of an article. What is not changed in it is not corrected. */
export function FieldsForm({ article, target, written }: FieldsFormProps) {
  const present = fieldValues(article)
  const field = (name: FormField) => ({ name, present: present[name], written: written[name] })
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">Fields</h2>
      <DeskForm action={target.action} csrf={target.csrf}>
        <input type="hidden" name="revision" value={target.revision} />
        <Line {...field('title')} label="Title" isRequired />
        <Lines {...field('lede')} label="Lede" />
        <Lines {...field('byline')} label="Authors, one a line" />
        <Lines {...field('agencies')} label="Agencies, one a line" />
        <Line {...field('publishedAt')} label="Published: a day, or a time with its zone" />
        <Line {...field('modifiedAt')} label="Changed, likewise" />
        <Line {...field('section')} label="Section" />
        <Lines {...field('tags')} label="Topics, one a line" />
        <Line {...field('imageUrl')} label="Picture: its address" />
        <Line {...field('imageAlt')} label="Picture: what it shows" />
        <Line {...field('imageCredit')} label="Picture: whose it is" />
        <Line {...field('lang')} label="Language, as de or pt-BR" isRequired />
        <Line {...field('sourceName')} label="Name of the source" isRequired />
        <Answer {...field('isAccessibleForFree')} label="Free to read at the source" />
        <Tick {...field('isTruncated')} label="The text breaks off" />
        <Tick {...field('isNoindex')} label="Not for search engines" />
        <Tick {...field('isTdmReserved')} label="Reserved from mining" />
        <button type="submit" name="op" value="fields">
          Save fields
        </button>
      </DeskForm>
    </section>
  )
}

type FieldProps = {
  name: string
  label: string
  /** What the article has now. */
  present: string
  /** What was written and not saved, if anything was. */
  written: string | undefined
  isRequired?: boolean
}

function Line({ name, label, present, written = present, isRequired = false }: FieldProps) {
  return (
    <>
      <label>
        {label}
        <input name={name} type="text" dir="auto" value={written} required={isRequired} />
      </label>
      <PresentText text={present} written={written} />
    </>
  )
}

function Lines({ name, label, present, written = present }: FieldProps) {
  return (
    <>
      <label>
        {label}
        <textarea name={name} dir="auto">
          {written}
        </textarea>
      </label>
      <PresentText text={present} written={written} />
    </>
  )
}

function Answer({ name, label, present, written = present }: FieldProps) {
  return (
    <>
      <label>
        {label}
        <select name={name}>
          <option value="" selected={written === ''}>
            not stated
          </option>
          <option value="yes" selected={written === 'yes'}>
            yes
          </option>
          <option value="no" selected={written === 'no'}>
            no
          </option>
        </select>
      </label>
      <PresentText text={present} written={written} />
    </>
  )
}

function Tick({ name, label, present, written = present }: FieldProps) {
  return (
    <>
      <label class="tick">
        <input type="checkbox" name={name} checked={written !== ''} />
        {label}
      </label>
      <PresentText text={present} written={written} />
    </>
  )
}
