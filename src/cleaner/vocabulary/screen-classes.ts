const width = '(?:sm|md|lg|xl|xxl|2xl)'

/** Class names of what wide screens alone show. */
export const wideOnly = anyOf(
  `(?:d-none|hidden)\\s(?:.*\\s)?(?:d-${width}-|${width}:)(?:block|inline|flex)`,
  '(?:hidden|hide)-(?:xs|sm|mobile|phone)',
  '(?:desktop|tablet)-only',
  'only-desktop',
  'is-hidden-mobile',
  'visible-(?:md|lg)',
  'hide-on-(?:mobile|small)',
  'hide-for-small',
)

/** Class names of what small screens alone show. */
export const phoneOnly = anyOf(
  `d-${width}-none`,
  `${width}:hidden`,
  '(?:hidden|hide)-(?:md|lg|desktop)',
  '(?:mobile|phone)-only',
  'only-mobile',
  'is-hidden-(?:tablet|desktop)',
  'visible-xs',
  'hide-on-(?:desktop|large|med)',
  'show-for-small',
)

function anyOf(...names: string[]): RegExp {
  return new RegExp(`(?:^|\\s)(?:${names.join('|')})`, 'i')
}
