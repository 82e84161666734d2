import type { StoredArticle } from '../../article/article.ts'
import type { Block } from '../../article/body.ts'
import { namesOfBlocks, isBlockName, nameOfText } from '../../article/correction/block-name.ts'
import { correctBlocks } from '../../article/correction/correct-blocks.ts'
import type {
  BlockCorrection,
  BlockPlace,
  Correction,
  FieldCorrections,
} from '../../article/correction/correction.ts'
import { parseMarkdown } from '../../article/parse-markdown.ts'
import { isPublicHost } from '../../article/public-host.ts'
import { walk } from '../../article/walk.ts'
import { Refusal } from '../../http/problem.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { refuseUnlikelyTime } from '../refuse-unlikely-time.ts'
import { blockExcerpt } from './block-excerpt.ts'
import { checkedNodes, type BlockForm, type CorrectionForm } from './correction-form.ts'

type Reader = Pick<ArticleStore, 'versions' | 'wholeVersions'>

/**
 * Makes a correction of what a person sent: finds the blocks that are meant, and reads those to be put in.
 *
 * @param article As it is now, and as the person saw it.
 * @param siteUrl Pictures in private networks are only taken if the site itself is in one.
 * @throws {Refusal} `request_invalid`; `block_unknown` if a block or a version is not there.
 */
export async function resolveCorrection(
  articles: Reader,
  article: StoredArticle,
  { blocks: forms = [], ...form }: CorrectionForm,
  { now, siteUrl }: { now: Date; siteUrl: string },
): Promise<Correction> {
  const fields = fieldsOf(form, now)
  const blocks: BlockCorrection[] = []
  let present: readonly Block[] = article.body.children
  for (const [index, one] of forms.entries()) {
    const place = `blocks.${index}`
    const correction = await new Resolver(present, place).resolve(one, (version, block) =>
      formerBlock(articles, article, version, block, place),
    )
    const corrected = await correctBlocks(present, [correction])
    present = corrected.blocks
    blocks.push(correction)
  }
  if (Object.keys(fields).length + blocks.length === 0)
    throw new Refusal('request_invalid', { detail: 'Nothing is to be corrected' })
  if (present.length === 0)
    throw new Refusal('request_invalid', { detail: 'blocks: Nothing of the text would be left' })
  if (isPublicHost(new URL(siteUrl).hostname)) refusePrivatePictures(fields, blocks)
  return { fields, blocks }
}

type Fields = Omit<CorrectionForm, 'blocks'>

// A list or a name that is taken away is none.
function fieldsOf(
  { source, byline, agencies, tags, ...others }: Fields,
  now: Date,
): FieldCorrections {
  for (const name of ['publishedAt', 'modifiedAt'] as const) {
    const time = others[name]
    if (time) refuseUnlikelyTime(name, time, now)
  }
  return {
    ...others,
    ...(byline !== undefined && { byline: byline ?? [] }),
    ...(agencies !== undefined && { agencies: agencies ?? [] }),
    ...(tags !== undefined && { tags: tags ?? [] }),
    ...(source && { sourceName: source.name }),
  }
}

/** Finds blocks among those that there are, by their names or their texts. */
class Resolver {
  readonly #blocks: readonly Block[]
  readonly #place: string

  constructor(blocks: readonly Block[], place: string) {
    this.#blocks = blocks
    this.#place = place
  }

  async resolve(
    form: BlockForm,
    former: (version: number, block: string) => Promise<Block>,
  ): Promise<BlockCorrection> {
    if (form.op === 'insert') {
      const blocks =
        'version' in form ? [await former(form.version, form.block)] : this.#added(form)
      return { op: form.op, blocks, ...(await this.#placeAfter(form.after, null)) }
    }
    const { name, block } = await this.#find(form.block, 'block')
    const was = blockExcerpt(block)
    if (form.op === 'drop') return { op: form.op, block: name, was }
    if (form.op === 'replace') return { op: form.op, block: name, was, blocks: this.#added(form) }
    return { op: form.op, block: name, was, ...(await this.#placeAfter(form.after, name)) }
  }

  #added(form: { markdown: string } | { nodes: readonly { type: string }[] }): readonly Block[] {
    const blocks = 'markdown' in form ? parseMarkdown(form.markdown) : checkedNodes(form.nodes)
    if (blocks.length > 0) return blocks
    throw new Refusal('request_invalid', { detail: `${this.#place}: There is no text` })
  }

  async #placeAfter(after: string | null, moved: string | null): Promise<BlockPlace> {
    const names = (await namesOfBlocks(this.#blocks)).filter((name) => name !== moved)
    if (after === null) return { after, before: names[0] ?? null }
    const { name } = await this.#find(after, 'after')
    if (name === moved)
      throw new Refusal('request_invalid', {
        detail: `${this.#place}.after: A block cannot come after itself`,
      })
    return { after: name, before: names[names.indexOf(name) + 1] ?? null }
  }

  async #find(asked: string, property: string): Promise<{ name: string; block: Block }> {
    const names = await namesOfBlocks(this.#blocks)
    const wanted = isBlockName(asked) ? asked : await nameOfText(asked)
    const block = this.#blocks[names.indexOf(wanted)]
    if (!block) throw unknownBlock(`${this.#place}.${property}`, asked)
    return { name: wanted, block }
  }
}

function unknownBlock(place: string, asked: string): Refusal {
  const detail = `${place}: The text has no block ${tidyLine(asked, 60)}`
  return new Refusal('block_unknown', { detail, path: place })
}

async function formerBlock(
  articles: Reader,
  article: StoredArticle,
  number: number,
  asked: string,
  place: string,
): Promise<Block> {
  const version = (await articles.versions(article)).find((one) => one.number === number)
  const [whole] = version ? await articles.wholeVersions(article, [version]) : []
  if (!whole) {
    const detail = `${place}.version: There is no version ${number}`
    throw new Refusal('block_unknown', { detail, path: `${place}.version` })
  }
  const { children } = whole.article.body
  const wanted = isBlockName(asked) ? asked : await nameOfText(asked)
  const block = children[(await namesOfBlocks(children)).indexOf(wanted)]
  if (!block) throw unknownBlock(`${place}.block`, asked)
  return block
}

function refusePrivatePictures(fields: FieldCorrections, blocks: readonly BlockCorrection[]): void {
  const added = blocks.flatMap((one) => ('blocks' in one ? one.blocks : []))
  const nodes = [...walk({ type: 'root', children: added })]
  const pictures = nodes.flatMap((node) => (node.type === 'image' ? [node.url] : []))
  const urls = [...pictures, ...(fields.image ? [fields.image.url] : [])]
  const hidden = urls.find((url) => !isPublicHost(new URL(url).hostname))
  if (hidden)
    throw new Refusal('request_invalid', {
      detail: `The picture ${tidyLine(hidden, 100)} is of no public host`,
    })
}
