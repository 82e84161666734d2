/** The attributes that steps read, on elements of any name. */
export const attributesReadAnywhere: ReadonlySet<string> = setOf(
  'id class role lang xml:lang dir itemprop itemtype hidden aria-hidden aria-level ' +
    'aria-controls aria-expanded aria-modal datetime content cite data-testid data-component ' +
    'data-qa data-module data-href data-instgrm-permalink data-cfemail data-speaker data-bg ' +
    'data-background data-background-image videoid data-videoid data-tweetid data-shortcode ' +
    'data-trackid data-url',
)

const player = setOf('src data data-src data-lazy-src data-original title poster data-poster')
const cell = setOf('colspan rowspan data-line-number')

/** Those that steps read on elements of one name. */
export const attributesReadOn: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['base', setOf('href')],
  ['meta', setOf('name property value http-equiv')],
  ['a', setOf('href title name')],
  ['math', setOf('alttext')],
  ['annotation', setOf('encoding')],
  ...'iframe amp-iframe amp-tiktok amp-reddit object video amp-video audio amp-audio'
    .split(' ')
    .map((name) => [name, player] as const),
  ['td', cell],
  ['th', cell],
  ['span', setOf('data-line')],
  ['ol', setOf('start')],
  ['source', setOf('media data-media type')],
  ['input', setOf('type')],
  ['form', setOf('runat')],
])

/** Those that steps read on pictures of any kind. */
export const attributesOfPictures: ReadonlySet<string> = setOf(
  'src srcset alt title width height data-widths',
)

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
