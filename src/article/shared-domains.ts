const domains = new Set(
  (
    'github.io gitlab.io pages.dev workers.dev r2.dev netlify.app vercel.app web.app firebaseapp.com appspot.com ' +
    'herokuapp.com onrender.com fly.dev deno.dev azurewebsites.net cloudfront.net glitch.me neocities.org ' +
    'readthedocs.io wordpress.com home.blog substack.com medium.com tumblr.com ghost.io beehiiv.com bearblog.dev ' +
    'micro.blog write.as typepad.com livejournal.com dreamwidth.org wixsite.com wixstudio.com weebly.com ' +
    'squarespace.com webflow.io framer.website notion.site carrd.co jimdofree.com jimdosite.com webnode.page ' +
    'altervista.org over-blog.com e-monsite.com canalblog.com hypotheses.org free.fr blogg.se hatenablog.com ' +
    'hatenablog.jp hateblo.jp tistory.com blogfa.com blog.ir ucoz.ru ucoz.net narod.ru'
  ).split(' '),
)
const underAnyTopLevel = /^blogspot\./

/**
 * Whether a domain is shared: anybody may publish under it on a host of their own, as under `github.io`. Knows common
 * hosts of papers and blogs; the private section of the Public Suffix List has all.
 *
 * @see https://publicsuffix.org
 */
export function isSharedDomain(domain: string): boolean {
  return domains.has(domain) || underAnyTopLevel.test(domain)
}
