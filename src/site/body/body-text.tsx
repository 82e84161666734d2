import type { BodyPage } from './body-model.ts'
import { Blocks } from './blocks.tsx'

/** Prints the body of an article, its footnotes last. */
export function BodyText({ page }: { page: BodyPage }) {
  return (
    <div class="prose">
      <Blocks blocks={page.body.children} page={page} />
      {page.footnotes.notes.length > 0 && <Footnotes page={page} />}
    </div>
  )
}

function Footnotes({ page }: { page: BodyPage }) {
  const { phrases, footnotes, ownWords, anchorBase } = page
  return (
    <section class="notes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">
        <span {...ownWords}>{phrases.footnotes}</span>
      </h2>
      <ol>
        {footnotes.notes.map(({ number, definition, isCalled }) => (
          <li id={`note-${number}`}>
            <Blocks blocks={definition.children} page={page} />
            {isCalled && (
              <a
                class="back"
                role="doc-backlink"
                href={`${anchorBase}#call-${number}`}
                aria-label={phrases.backToText(number)}
              >
                ↑
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
