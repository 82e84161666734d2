import { siteMap } from '../../site/site-map.ts'
import { DeskForm } from '../frame/desk-form.tsx'

type XrayFormProps = {
  csrf: string
  /** What was asked for. */
  article: string
  url: string
}

/** Two forms: for an article whose page is kept, and for a page to post. */
export function XrayForm({ csrf, article, url }: XrayFormProps) {
  return (
    <>
      <form method="get" action={siteMap.deskXray.path} class="form inline">
        <label>
          Id or address of an article
          <input
            type="text"
            name="article"
            value={article}
            autocomplete="off"
            maxlength={2000}
            required
          />
        </label>
        <button type="submit">Look into its page</button>
      </form>
      <details>
        <summary>Look into another page</summary>
        <DeskForm action={siteMap.xray.path} csrf={csrf}>
          <label>
            Its address
            <input type="url" name="url" value={url} maxlength={2000} required />
          </label>
          <label>
            Its file, as it came off the wire
            <input type="file" name="file" />
          </label>
          <label>
            Or its source
            <textarea name="page" spellcheck={false}></textarea>
          </label>
          <button type="submit" formenctype="multipart/form-data">
            Look into it
          </button>
        </DeskForm>
      </details>
    </>
  )
}
