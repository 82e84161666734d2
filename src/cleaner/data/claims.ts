/** What a page's linked data claims about it as a whole. */
export type Claims = {
  /** Whether it has an object of an article type. */
  isArticle: boolean
  /** The longest `articleBody` in it. It is often cut short, so it only serves to check the text. */
  articleBody: string | null
}

const articleType = /(?:Article|BlogPosting|Report|Review|Recipe|LiveBlogPosting)$/

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && articleType.test(type)
}

/** Reads the claims of JSON-LD at any depth. Linear in the values, which are within the limits of `readJson`. */
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
