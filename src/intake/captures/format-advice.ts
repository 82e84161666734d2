/** The kinds of bodies that are taken, for people. */
const takenFormats =
  'HTML (text/html, application/xhtml+xml), also a page of SingleFile; JSON with url and html (application/json); ' +
  'and the captures MHTML (multipart/related), Safari webarchive (application/x-webarchive), HAR ' +
  '(application/har+json), JSON lines (application/x-ndjson), WARC (application/warc), WACZ (application/wacz) and ' +
  'mail (message/rfc822)'

type Advice = {
  /** Of its media type. */
  readonly type: RegExp
  /** Of its first bytes, one character each; absent where they tell nothing. */
  readonly signature?: RegExp
  /** What it is, and how to get HTML out of it. */
  readonly advice: string
}

const advices: readonly Advice[] = [
  {
    type: /\/pdf$/,
    signature: /^%PDF-/,
    advice: 'A PDF: pdftohtml -s -noframes FILE.pdf makes HTML of it',
  },
  {
    type: /epub/,
    signature: /^PK\x03\x04[\s\S]{26}mimetypeapplication\/epub/,
    advice: 'An EPUB: unzip FILE.epub gives its chapters, each an XHTML page to post',
  },
  {
    type: /wordprocessingml|spreadsheetml|presentationml|opendocument|\/rtf$|docbook/,
    signature:
      /^(?:PK\x03\x04[\s\S]{26}(?:\[Content_Types\]|_rels\/|docProps\/|word\/|mimetypeapplication\/vnd\.oasis)|\{\\rtf)/,
    advice: 'An office document: pandoc -s FILE -o page.html makes HTML of it',
  },
  {
    type: /msword|ms-excel|ms-powerpoint/,
    signature: /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/,
    advice: 'An old office document: soffice --headless --convert-to html FILE makes HTML of it',
  },
  {
    type: /\/(?:rss|atom|rdf|feed)\+/,
    signature: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/,
    advice: 'A feed holds excerpts: fetch the link of each entry and post that page',
  },
  {
    type: /sitemap/,
    signature: /^\s*(?:<\?xml[^>]*>\s*)?<(?:urlset|sitemapindex)[\s>]/,
    advice: 'A sitemap holds addresses: fetch each and post that page',
  },
  {
    type: /x-arc|internet-archive/,
    signature: /^filedesc:\/\//,
    advice: 'An ARC file: warcio recompress FILE.arc.gz FILE.warc.gz makes a WARC of it',
  },
  {
    type: /^application\/(?:zip|x-zip-compressed)$/,
    signature: /^PK(?:\x03\x04|\x05\x06)/,
    advice:
      'A ZIP archive: unzip it and post its pages; save with SingleFile as HTML, and record a HAR with its content embedded',
  },
  {
    type: /^application\/(?:x-tar|gtar|x-7z-compressed|vnd\.rar|x-rar)/,
    signature: /^(?:[\s\S]{257}ustar|7z\xBC\xAF|Rar!\x1A)/,
    advice: 'An archive: unpack it and post its pages',
  },
  {
    type: /^text\/(?:plain|markdown|x-markdown|x-rst|troff|x-tex)|latex/,
    advice: 'Text: pandoc -s FILE -o page.html makes HTML of it',
  },
  {
    type: /^$/,
    signature: /^\s*\[/,
    advice: "A JSON array: jq -c '.[]' FILE.json makes JSON lines of it",
  },
  {
    type: /^(?:image|audio|video|font)\//,
    signature: /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF|ID3|OggS)/,
    advice: 'A picture, a recording or a font holds no text: post the page that shows it',
  },
]

/**
 * Says what is taken, and how to get HTML out of a body that is not.
 *
 * @param contentType The `Content-Type` that the sender gives.
 * @param head The first bytes, if they have been read.
 */
export function formatAdvice(contentType: string | null, head?: Uint8Array): string {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const start = head ? String.fromCharCode(...head.subarray(0, 1445)) : ''
  const found =
    advices.find(({ signature }) => start !== '' && signature?.test(start)) ??
    advices.find(({ type }) => mediaType !== '' && type.test(mediaType))
  const advice = found ? `${found.advice}. ` : ''
  return `${advice}Taken are ${takenFormats}`
}
