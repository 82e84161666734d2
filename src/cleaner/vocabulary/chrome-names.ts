/** The parts of a site's chrome by the names of their elements. */
export const chromeNames: ReadonlyMap<string, string> = new Map([
  ['nav', 'navigation'],
  ['footer', 'footer'],
  ['aside', 'aside'],
  ['button', 'button'],
  ['input', 'form control'],
  ['menu', 'menu'],
  ['search', 'search'],
  ['label', 'form label'],
  ['fieldset', 'form control'],
])

/** The roles of such parts. */
export const chromeRoles: ReadonlySet<string> = new Set(
  (
    'navigation banner complementary contentinfo search dialog alertdialog alert menu menubar ' +
    'toolbar tablist form button listbox tooltip status progressbar'
  ).split(' '),
)
