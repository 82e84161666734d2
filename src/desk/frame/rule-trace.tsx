import type { TraceEntry } from '../../cleaner/page/trace.ts'
import type { RuleUse } from '../../cleaner/site-rule/rule-selectors.ts'

/** What a rule did for a page: why it was not followed, what it missed, and which selector chose what. */
export function RuleTrace({ use, trace }: { use: RuleUse | null; trace: readonly TraceEntry[] }) {
  const entries = trace.filter(({ step }) => step === 'site-rule')
  return (
    <>
      {use?.fellBack && <p class="notice">The text was read as usual: {use.fellBack}.</p>}
      {use && use.missed.length > 0 && <p>Nothing matches: {use.missed.join(', ')}.</p>}
      {entries.length > 0 && (
        <ul>
          {entries.map(({ action, reason, excerpt }) => (
            <li>
              {action} {reason}
              {excerpt && (
                <span class="note" dir="auto">
                  {' '}
                  {excerpt}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
