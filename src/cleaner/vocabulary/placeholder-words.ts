const anywhere = 'place.?holder|lazy.?load|lqip|pre.?loader|spacer'
const noPicture = 'no.?(?:image|img|picture|photo|pic|thumb)'

/** A sure sign of a placeholder in a file's name, whose words are joined by hyphens. */
export const sureSign = new RegExp(`${anywhere}|(?:^|-)${noPicture}`)

/** Words that make a placeholder's name together with neutral words only. */
export const ambiguousWords = new Set(
  [
    'blank transparent trans clear empty dummy default fallback grey gray white black',
    'loading loader lazy spinner pixel',
  ].flatMap(words),
)

export const neutralWords = new Set(
  [
    'image images img picture pic photo thumb thumbnail bg background index square',
    'small medium large big wide poster video article news teaser preview icon logo',
    'share social og cover h w zc px x dot the for no is',
  ].flatMap(words),
)

/** A quick test that the addresses of most other pictures fail. */
export const placeholderHint = new RegExp(
  [anywhere, noPicture, ...ambiguousWords, '[01]x[01]'].join('|'),
  'i',
)

function words(line: string): string[] {
  return line.split(' ')
}
