import { clean, type CleanOptions, type CleanResult } from './clean.ts'
import { emptyEvidence, type Evidence } from './page/evidence.ts'
import { parse } from './source/parse.ts'
import type { PageDocument } from './tree/dom.ts'
import { pageBlocks, type PageBlocks } from './xray/page-blocks.ts'
import { xrayPart, type XrayPart } from './xray/xray.ts'

/** All that can be told about the cleaning of a page; plain texts, nothing of its HTML. */
export type Xray = {
  readonly result: CleanResult
  /** The page, and the document that its text was taken from, if that is another one. */
  readonly parts: readonly XrayPart[]
  /** Each field of the metadata that is chosen among candidates, with these, the chosen one first. */
  readonly fields: Evidence['fields']
}

/**
 * Cleans a page and tells of each of its blocks what became of it, which step decided and why; and of each field of the
 * metadata what it might have been.
 *
 * The article is that of `clean`, with the rule of the site if one is given. The page's whole tree stays in memory. It
 * lists at most 2,000 rows of a document and 40 candidates of a field.
 *
 * @param page As for `clean`; not changed.
 * @example
 * const page =
 *   '<h1>The ferry sails again</h1><p>The harbour master opened the gates on Monday morning, eleven days after' +
 *   ' the storm had closed them. The first ferry left for the islands at noon.</p><footer>Legal notice</footer>'
 * const { parts } = xrayPage(page, { url: 'https://quill.example/ferry', now: new Date() })
 * parts[0]?.blocks[2] // { tag: 'footer', fate: 'dropped' }
 */
export function xrayPage(page: Uint8Array | string, options: XrayOptions): Xray {
  const xray = look(page, options)
  const { rule } = xray.result
  if (rule?.fellBack !== 'no article' && rule?.fellBack !== 'page too large') return xray
  // The article is that of the usual steps, which read another document than the rule.
  const { siteRule: _, parse: _parse, ...usual } = options
  return { ...look(page, usual), result: xray.result }
}

type XrayOptions = Omit<CleanOptions, 'evidence'>

function look(page: Uint8Array | string, options: XrayOptions): Xray {
  const evidence = emptyEvidence()
  const documents = new Map<PageDocument, PageBlocks>()
  const { parse: parsePage = parse } = options
  const parseNoted: typeof parsePage = (html) => {
    const document = parsePage(html)
    if (document) documents.set(document, pageBlocks(document))
    return document
  }
  const result = clean(page, { ...options, parse: parseNoted, evidence })
  const content = result.outcome === 'cleaned' ? result.content : null
  const [first] = documents.keys()
  const shown = [...documents].filter(
    ([document]) => document === first || document === evidence.rescued?.document,
  )
  return {
    result,
    parts: shown.map(([document, blocks]) => xrayPart(document, blocks, evidence, content)),
    fields: evidence.fields,
  }
}
