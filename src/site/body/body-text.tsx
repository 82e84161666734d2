import { Blocks } from './blocks.tsx'
import type { BodyModel } from './body-model.ts'

/** Prints the body of an article, its footnotes last. */
export function BodyText({ model }: { model: BodyModel }) {
  return (
    <div class="prose">
      <Blocks blocks={model.body.children} model={model} />
      {model.footnotes.notes.length > 0 && <Footnotes model={model} />}
    </div>
  )
}

function Footnotes({ model }: { model: BodyModel }) {
  const { phrases, footnotes, ownWords, anchorBase } = model
  return (
    <section class="notes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">
        <span {...ownWords}>{phrases.footnotes}</span>
      </h2>
      <ol>
        {footnotes.notes.map(({ number, definition, isCalled }) => (
          <li id={`note-${number}`}>
            <Blocks blocks={definition.children} model={model} />
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
