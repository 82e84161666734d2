import type { ArticleContent } from '../../src/article/article-content.ts'
import type { Engine } from '../../src/translator/engine.ts'
import { runText } from '../../src/translator/run-text.ts'
import { mapMemory } from '../../test/translator/pipeline/stand-in-engine.ts'
import { runs } from '../../test/translator/runs.ts'
import { linkedSentences } from './linked-words.ts'
import { translateArticle } from './translate-article.ts'

const paragraphs = 30
const edited = 12 // the number of the paragraph
const each = 4 // sentences

/**
 * Translates an invented article of 30 paragraphs, edits a word of one, and translates it again.
 *
 * @param frame Content whose other fields the invented article takes.
 * @returns The segments that were sent to the engine, the first time and the second.
 */
export async function editedParagraph(engine: Engine, frame: ArticleContent) {
  const sentences = linkedSentences(10).map(({ line }) => runText(runs(line)))
  const texts = Array.from({ length: paragraphs }, (_, at) =>
    sentences.slice(each * at, each * (at + 1)).join(' '),
  )
  const memory = mapMemory()
  const first = await translateArticle(articleOf(texts, frame), engine, memory)
  const changed = texts.with(edited, `${texts[edited]} La alcaldesa volvió el martes.`)
  const second = await translateArticle(articleOf(changed, frame), engine, memory)
  return { first: first.watch.segments, second: second.watch.segments }
}

function articleOf(texts: readonly string[], frame: ArticleContent): ArticleContent {
  const children = texts.map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  }))
  return {
    ...frame,
    lede: null,
    image: null,
    tags: [],
    byline: [],
    agencies: [],
    title: 'El mercado de Almera',
    body: { type: 'root', children },
  }
}
