// The part of the peers that is used here, so that the types hold before bench's own packages are installed.

declare module '@mozilla/readability' {
  export class Readability {
    constructor(document: Document)
    parse(): null | {
      title?: string | null
      content?: string | null
      excerpt?: string | null
      byline?: string | null
      lang?: string | null
      publishedTime?: string | null
    }
  }
}

declare module 'defuddle/node' {
  export function Defuddle(
    document: Document,
    url: string,
    options: { useAsync: boolean },
  ): Promise<{
    title: string
    content: string
    description: string
    author: string
    language: string
    published: string
  }>
}

declare module '@extractus/article-extractor' {
  export function extractFromHtml(
    html: string,
    url: string,
  ): Promise<null | {
    title?: string
    content?: string
    description?: string
    author?: string
    published?: string
  }>
}

declare module '@prettier/parse-srcset' {
  export default function parseSrcset(
    input: string,
  ): { source: { value: string }; width?: { value: number }; density?: { value: number } }[]
}

declare module 'css-mediaquery' {
  export function match(query: string, values: Record<string, string>): boolean
}
