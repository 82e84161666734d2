import type { StoredArticle } from '../../article/article.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import type { FormTarget } from './form-target.ts'

/** The form of all fields of an article. What is not changed in it is not corrected. */
export function FieldsForm({ article, target }: { article: StoredArticle; target: FormTarget }) {
  const { image, source } = article
  const free = article.isAccessibleForFree
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">Fields</h2>
      <DeskForm action={target.action} csrf={target.csrf}>
        <input type="hidden" name="revision" value={target.revision} />
        <Line name="title" label="Title" value={article.title} isRequired />
        <Lines name="lede" label="Lede" value={article.lede ?? ''} />
        <Lines name="byline" label="Authors, one a line" value={article.byline.join('\n')} />
        <Lines name="agencies" label="Agencies, one a line" value={article.agencies.join('\n')} />
        <Line
          name="publishedAt"
          label="Published: a day, or a time with its zone"
          value={article.publishedAt ?? ''}
        />
        <Line name="modifiedAt" label="Changed, likewise" value={article.modifiedAt ?? ''} />
        <Line name="section" label="Section" value={article.section ?? ''} />
        <Lines name="tags" label="Topics, one a line" value={article.tags.join('\n')} />
        <Line name="imageUrl" label="Picture: its address" value={image?.url ?? ''} />
        <Line name="imageAlt" label="Picture: what it shows" value={image?.alt ?? ''} />
        <Line name="imageCredit" label="Picture: whose it is" value={image?.credit ?? ''} />
        <Line name="lang" label="Language, as de or pt-BR" value={article.lang} isRequired />
        <Line name="sourceName" label="Name of the source" value={source.name} isRequired />
        <label>
          Free to read at the source
          <select name="isAccessibleForFree">
            <option value="" selected={free === null}>
              not stated
            </option>
            <option value="yes" selected={free === true}>
              yes
            </option>
            <option value="no" selected={free === false}>
              no
            </option>
          </select>
        </label>
        <Tick name="isTruncated" label="The text breaks off" isSet={article.isTruncated} />
        <Tick name="isNoindex" label="Not for search engines" isSet={article.isNoindex} />
        <Tick name="isTdmReserved" label="Reserved from mining" isSet={article.isTdmReserved} />
        <button type="submit" name="op" value="fields">
          Save fields
        </button>
      </DeskForm>
    </section>
  )
}

type FieldProps = { name: string; label: string; value: string; isRequired?: boolean }

function Line({ name, label, value, isRequired = false }: FieldProps) {
  return (
    <label>
      {label}
      <input name={name} type="text" dir="auto" value={value} required={isRequired} />
    </label>
  )
}

function Lines({ name, label, value }: FieldProps) {
  return (
    <label>
      {label}
      <textarea name={name} dir="auto">
        {value}
      </textarea>
    </label>
  )
}

function Tick({ name, label, isSet }: { name: string; label: string; isSet: boolean }) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} checked={isSet} />
      {label}
    </label>
  )
}
