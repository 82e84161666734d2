import { parseArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import { sourceUrl } from '../../intake/submission.ts'
import { xrayArticle, xraySubmission } from '../../intake/xray/xray-article.ts'
import { siteMap } from '../../site/site-map.ts'
import { admitDesk, readDeskForm } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { XrayForm } from './xray-form.tsx'
import { XrayView } from './xray-view.tsx'

const { path } = siteMap.deskXray
const maxPageBytes = 10 * 1024 * 1024
const maxFormBytes = maxPageBytes + 64 * 1024

/** `GET /desk/xray`: the form, or what the cleaner sees in the page of an article. */
export async function getXray(c: DeskContext): Promise<Response> {
  const { access, csrf } = await admitDesk(c, siteMap.deskXray)
  const given = c.req.query('article')?.trim() ?? ''
  const id = parseArticleId(given.split('-').at(-1) ?? '')
  if (given !== '' && !id)
    throw new Refusal('request_invalid', { detail: 'article is not the id of an article' })
  const found = id && (await xrayArticle(c.var, c.env.RAW, id, new Date()))
  return c.html(
    <DeskPage title="X-ray" current={path} access={access}>
      <XrayForm csrf={csrf} article={given} url={found ? found.url : ''} />
      {found && <XrayView {...found} access={access} article={id} />}
    </DeskPage>,
  )
}

/** `POST /desk/xray`: what the cleaner sees in a page that is posted. Nothing is stored. */
export async function postXray(c: DeskContext): Promise<Response> {
  const { access, csrf, form } = await readDeskForm(c, siteMap.xray, maxFormBytes)
  const address = form.get('url')
  const url = sourceUrl(typeof address === 'string' && address !== '' ? [address] : [])
  const file = form.get('file')
  const text = form.get('page')
  const isFile = file instanceof File && file.size > 0
  const page = isFile
    ? new Uint8Array(await file.arrayBuffer())
    : new TextEncoder().encode(typeof text === 'string' ? text : '')
  if (page.length === 0) throw new Refusal('body_empty')
  const contentType = isFile ? null : 'text/html; charset=utf-8'
  const seen = await xraySubmission(c.var, { url, page, contentType }, new Date())
  return c.html(
    <DeskPage title="X-ray" current={path} access={access}>
      <XrayForm csrf={csrf} article="" url={url} />
      <XrayView {...seen} access={access} article={null} />
    </DeskPage>,
  )
}
