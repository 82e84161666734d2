import { Blocks } from './blocks.tsx'
import type { BodyModel } from './body-model.ts'

/** Prints the body of an article, its footnotes last. */
export function BodyText({ model }: { model: BodyModel }) {
  return (
    <div class="prose">
      <Blocks blocks={model.body.children} model={model} />
      <Footnotes model={model} />
    </div>
  )
}

/** The notes of a body; nothing without any. */
export function Footnotes({ model }: { model: BodyModel }) {
  const { phrases, footnotes, ownWords, anchorBase, idPrefix } = model
  if (footnotes.notes.length === 0) return null
  return (
    <section class="notes" role="doc-endnotes" aria-labelledby={`${idPrefix}notes`}>
      <h2 id={`${idPrefix}notes`}>
        <span {...ownWords}>{phrases.footnotes}</span>
      </h2>
      <ol>
        {footnotes.notes.map(({ number, definition, isCalled }) => (
          <li id={`${idPrefix}note-${number}`}>
            <Blocks blocks={definition.children} model={model} />
            {isCalled && (
              <a
                class="back"
                role="doc-backlink"
                href={`${anchorBase}#${idPrefix}call-${number}`}
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
