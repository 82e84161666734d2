/**
 * A laptop of 1,440 by 900 CSS pixels with a screen of double density, for which most pages have their widest layout of
 * pictures. Lengths are in CSS pixels, resolutions in screen pixels for each of them.
 */
export const measures = new Map([
  ['width', 1440],
  ['height', 900],
  ['device-width', 1440],
  ['device-height', 900],
  ['aspect-ratio', 1440 / 900],
  ['device-aspect-ratio', 1440 / 900],
  ['resolution', 2],
  ['device-pixel-ratio', 2],
])

/** The state of its other features. */
export const keywords = new Map([
  ['orientation', 'landscape'],
  ['hover', 'hover'],
  ['any-hover', 'hover'],
  ['pointer', 'fine'],
  ['any-pointer', 'fine'],
  ['prefers-color-scheme', 'light'],
])

/** Units in CSS pixels, or in screen pixels for each. In a media query an em is 16 pixels, an inch 96. */
export const units = new Map([
  ['em', 16],
  ['rem', 16],
  ['dpi', 1 / 96],
  ['dpcm', 2.54 / 96],
])
