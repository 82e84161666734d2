import type { ArticleId } from '../../article/article-address.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { DeskForm } from '../frame/desk-form.tsx'

type TakedownFormProps = {
  article: ArticleId
  /** What is told of the article to those who do not see the row: its title. */
  title: string
  csrf: string
  /** What the note has at first. */
  note?: string
}

/** The form that takes an article down. */
export function TakedownForm({ article, title, csrf, note = '' }: TakedownFormProps) {
  return (
    <DeskForm action={href(siteMap.deskTakeDown, { id: article })} csrf={csrf} isInline>
      <ReasonChoice />
      <label>
        Note
        <input name="note" type="text" maxlength={500} value={note} />
      </label>
      <button type="submit" class="quiet" aria-label={`Take down ${title}`}>
        Take down
      </button>
    </DeskForm>
  )
}

/** The choice of what readers are told. */
export function ReasonChoice() {
  return (
    <label>
      Reason
      <select name="reason">
        <option value="gone">gone, 410</option>
        <option value="legal">legal, 451</option>
      </select>
    </label>
  )
}
