/** What a page's linked data claims about it as a whole. */
export type Claims = {
  /** It calls itself an article, a report, a posting. */
  isArticle: boolean
  /** The longest `articleBody` in it: often cut short, so a check on the text and never the text. */
  articleBody: string | null
}

const articleType = /(?:Article|BlogPosting|Report|Review|Recipe|LiveBlogPosting)$/

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && articleType.test(type)
}

/** Reads what JSON-LD claims, wherever it is nested. Values are bounded by `readJson`; one walk. */
export function claimsOf(jsonLd: readonly unknown[]): Claims {
  const claims: Claims = { isArticle: false, articleBody: null }
  const stack: unknown[] = [...jsonLd]
  while (stack.length > 0) {
    const value = stack.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      if (key === '@type' && [inner].flat().some(isArticleType)) claims.isArticle = true
      if (key === 'articleBody' && typeof inner === 'string')
        if (inner.length > (claims.articleBody?.length ?? 0)) claims.articleBody = inner
      stack.push(inner)
    }
  }
  return claims
}
