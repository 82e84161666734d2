import type { RuleTrial } from '../../intake/trial/try-rule.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { RuleTrace } from '../frame/rule-trace.tsx'

/** A proposed rule on the corrected pages that it comes from. */
export type ShownProposal = {
  readonly domain: string
  readonly isEmpty: boolean
  readonly tried: readonly { readonly article: string; readonly trial: RuleTrial }[]
}

/** What each of the proposed selectors would have given on each corrected page. */
export function ProposalView({ domain, isEmpty, tried }: ShownProposal) {
  return (
    <>
      <h2>Proposed from the corrections of {domain}</h2>
      {tried.length === 0 && <p>There is no corrected article of it whose page is kept.</p>}
      {tried.length > 0 && isEmpty && (
        <p>No selector gives what was corrected: the pages have nothing in common there.</p>
      )}
      {!isEmpty && <p>Below is the form with them. Nothing is saved yet.</p>}
      {tried.map(({ article, trial }) => (
        <details open>
          <summary>
            <code>{trial.url}</code>
          </summary>
          <p>
            <a href={href(siteMap.deskArticle, { id: article })}>Its corrections</a>
          </p>
          <RuleTrace use={trial.use} trace={trial.trace} />
        </details>
      ))}
    </>
  )
}
