import { isAllowed } from '../../access/access.ts'
import { printAddressPattern } from '../../article/address-pattern.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { AddressBlock } from '../../store/blocks/address-blocks.ts'
import type { DeskVisit } from '../frame/admit-desk.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { DeskTable } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import { ReasonChoice } from './takedown-form.tsx'

type BlocksPageProps = DeskVisit & { blocks: readonly AddressBlock[]; next: string | null }

/** The blocks, and the forms to make one and to take one away. */
export function BlocksPage({ access, csrf, blocks, next }: BlocksPageProps) {
  const mayChange = isAllowed(access, siteMap.deskMakeBlock.scope)
  const { path } = siteMap.deskBlocks
  return (
    <DeskPage title="Blocks" current={path} access={access}>
      <p>
        Pages of these addresses are refused with <code>blocked</code>, from the next one on. What
        is stored stays until it is taken down.
      </p>
      {blocks.length === 0 ? (
        <p>No address is blocked.</p>
      ) : (
        <DeskTable name="Blocks" columns={['Addresses', 'Reason', 'Since', 'Change']}>
          {blocks.map((block) => (
            <tr>
              <th scope="row">
                <a href={href(siteMap.deskBlock, { id: String(block.id) })}>
                  <code>{printAddressPattern(block)}</code>
                </a>
              </th>
              <td>{block.reason}</td>
              <td>
                {minuteOf(block.at)}
                <div class="note">by {block.by}</div>
              </td>
              <td>{mayChange && <Unblock block={block} csrf={csrf} />}</td>
            </tr>
          ))}
        </DeskTable>
      )}
      {next && (
        <p>
          <a href={`${path}?after=${next}`}>Older ones</a>
        </p>
      )}
      {mayChange && (
        <>
          <h2>Block addresses</h2>
          <DeskForm action={siteMap.deskMakeBlock.path} csrf={csrf}>
            <label>
              A host, with *. in front for those below it as well, then perhaps a path
              <input
                name="pattern"
                type="text"
                maxlength={500}
                placeholder="*.paper.example/sport/*"
                required
              />
            </label>
            <label>
              Reason, which senders are told
              <input name="reason" type="text" maxlength={300} />
            </label>
            <button type="submit">Block</button>
          </DeskForm>
        </>
      )}
    </DeskPage>
  )
}

type BlockPageProps = DeskVisit & {
  block: AddressBlock
  /** Of those that were looked at, how many it means. */
  articles: number
  after: string | null
  /** Where to look for more; `null` if all were looked at. */
  next: string | null
}

/** One block, how many stored articles it means, and the form to take them down. */
export function BlockPage({ access, csrf, block, articles, after, next }: BlockPageProps) {
  const id = String(block.id)
  const more = next === null ? '' : ' of a thousand that were looked at'
  return (
    <DeskPage title={`Block ${id}`} current={siteMap.deskBlocks.path} access={access}>
      <p>
        <code>{printAddressPattern(block)}</code>, by {block.by}, {minuteOf(block.at)}
      </p>
      {block.reason && <p>{block.reason}</p>}
      <p>
        It means {after === null ? '' : 'of the rest '}
        {articles} stored {articles === 1 ? 'article' : 'articles'}
        {more}.{' '}
        {next && (
          <a href={`${href(siteMap.deskBlock, { id })}?after=${encodeURIComponent(next)}`}>
            Look further
          </a>
        )}
      </p>
      {isAllowed(access, siteMap.deskTakeBlockDown.scope) && (
        <>
          {articles > 0 && (
            <DeskForm action={href(siteMap.deskTakeBlockDown, { id })} csrf={csrf}>
              {after !== null && <input type="hidden" name="after" value={after} />}
              <ReasonChoice />
              <button type="submit">Take down the next {Math.min(articles, 50)}</button>
            </DeskForm>
          )}
          <Unblock block={block} csrf={csrf} />
        </>
      )}
    </DeskPage>
  )
}

function Unblock({ block, csrf }: { block: AddressBlock; csrf: string }) {
  return (
    <DeskForm action={href(siteMap.deskUnblock, { id: String(block.id) })} csrf={csrf} isInline>
      <button
        type="submit"
        class="quiet"
        aria-label={`Take its pages again: ${printAddressPattern(block)}`}
      >
        Take its pages again
      </button>
    </DeskForm>
  )
}
