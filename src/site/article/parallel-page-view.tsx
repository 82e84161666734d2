import type { Child } from 'hono/jsx'
import type { Block } from '../../article/body.ts'
import { Blocks } from '../body/blocks.tsx'
import { Footnotes } from '../body/body-text.tsx'
import { FigurePictures, PictureCredit } from '../body/figure-block.tsx'
import { LeadFigure } from '../body/lead-figure.tsx'
import { PhrasingRun } from '../body/phrasing.tsx'
import { withNoBreakSpaces } from '../model/no-break-spaces.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Layout } from '../ui/layout.tsx'
import { ArticleFooter } from './article-footer.tsx'
import { ArticleFacts } from './article-page-view.tsx'
import type { ParallelPageModel } from './parallel-page-model.ts'
import type { ParallelRow } from './parallel-rows.ts'
import { SourceTypeMark } from './source-type-mark.tsx'
import { TranslationNote } from './translation-note.tsx'

/** An article next to its translation: block by block on wide screens, block under block on narrow ones. */
export function ParallelPageView({ page: model }: { page: ParallelPageModel }) {
  const { page, original, originalText, path } = model
  const { site, article, text, langAttributesOf } = page
  return (
    <Layout
      site={site}
      title={article.title}
      path={path}
      description={article.lede}
      type="article"
      canonical={page.canonical}
      isNoindex={article.isNoindex}
      versions={page.wording.siteVersions}
      alternates={<></>}
      head={<SourceTypeMark translation={page.translation} />}
    >
      <Breadcrumb site={site} trail={page.trail} />
      <article class="article parallel" {...page.langAttributes}>
        <header>
          <Pair
            model={model}
            translated={<h1 {...langAttributesOf('title')}>{withNoBreakSpaces(article.title)}</h1>}
            original={<p class="h1">{withNoBreakSpaces(original.title)}</p>}
          />
          <ArticleFacts page={page} />
          <TranslationNote notice={page.notice} ownWords={text.ownWords} />
          {(article.lede || original.lede) && (
            <Pair
              model={model}
              translated={
                article.lede && (
                  <p class="lede" {...langAttributesOf('lede')}>
                    {article.lede}
                  </p>
                )
              }
              original={original.lede && <p class="lede">{original.lede}</p>}
            />
          )}
        </header>
        {page.leadImage && (
          <LeadFigure image={page.leadImage} langAttributes={langAttributesOf('image/alt')} />
        )}
        <div class="prose">
          {model.rows.map((row) => (
            <Row row={row} model={model} />
          ))}
          {originalText.footnotes.notes.length + text.footnotes.notes.length > 0 && (
            <Pair
              model={model}
              translated={<Footnotes model={text} />}
              original={<Footnotes model={originalText} />}
            />
          )}
        </div>
        <ArticleFooter page={page} />
      </article>
    </Layout>
  )
}

type PairProps = { model: ParallelPageModel; translated: Child; original: Child }

function Pair({ model, translated, original }: PairProps) {
  return (
    <div class="twin">
      <div>{translated}</div>
      <div {...model.originalAttributes}>{original}</div>
    </div>
  )
}

type RowProps = { row: ParallelRow; model: ParallelPageModel }

function Row({ row, model }: RowProps) {
  const { text } = model.page
  const alone = (block: Block | null) => (block ? [block] : [])
  switch (row.kind) {
    case 'same':
      return <Blocks blocks={[row.block]} model={text} />
    case 'figure':
      return <ParallelFigure row={row} model={model} />
    case 'pair':
      return (
        <Pair
          model={model}
          translated={<Blocks blocks={alone(row.translated)} model={text} />}
          original={<Blocks blocks={alone(row.original)} model={model.originalText} />}
        />
      )
  }
}

type FigureRowProps = RowProps & { row: Extract<ParallelRow, { kind: 'figure' }> }

function ParallelFigure({ row: { original, translated }, model }: FigureRowProps) {
  const { text } = model.page
  const { originalText } = model
  const hasCaption = original.caption.length + translated.caption.length > 0
  return (
    <figure>
      <FigurePictures figure={translated} model={text} />
      {(hasCaption || translated.credit) && (
        <figcaption>
          {hasCaption && (
            <Pair
              model={model}
              translated={
                <div {...text.langAttributesOf.get(translated)}>
                  <PhrasingRun nodes={translated.caption} model={text} />
                </div>
              }
              original={
                <div {...originalText.langAttributesOf.get(original)}>
                  <PhrasingRun nodes={original.caption} model={originalText} />
                </div>
              }
            />
          )}
          {translated.credit && <PictureCredit credit={translated.credit} />}
        </figcaption>
      )}
    </figure>
  )
}
