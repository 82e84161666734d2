import { decodeOnce, escapeMarkup } from './entities.ts'
import { foldBlanks } from './fold-blanks.ts'
import { elementForm, type MarkForm } from './mark-form.ts'

// Apertium sets `*`, `#` and `@` before words that one of its programs does not know, and drops `~`. So the author's
// own are sent as signs of a private area, which pass as blanks do, and those that come back plain are Apertium's.
const hidden = '*#@~'
const firstHidden = 0xf100
const firstKept = 0xf200
const lastKept = 0xf5e7
// Its reader of HTML has signs of this area, U+E000 and on, for elements; a text with some of them comes back in ruins.
const privateSigns = /[\uE000-\uF8FF]/g
const hiddenSigns = /[\uF100-\uF103]/g
const own = /(?<![\p{L}\p{N}._-])@|[*#~]/gu // the `@` of a mail address is part of a word
const leftover = /[*#]|(?<![\p{L}\p{N}._-])@(?=[\p{L}\p{N}])/gu

/**
 * Segments as elements `<b id="1">` of an HTML document. What is kept is one sign of a private area, since an empty
 * element ends a sentence and a word in its place changes it.
 */
export const apertiumForm: MarkForm = {
  ...elementForm('b'),
  kept: (mark) => String.fromCharCode(firstKept + mark),
  keptNumber: (group) => group.charCodeAt(0) - firstKept,
  signs: new RegExp(
    String.raw`<b id="(?<open>\d{1,3})">|(?<close></b>)|(?<break><br ?/?>)|(?<kept>${rangeOf(firstKept, lastKept)})`,
    'g',
  ),
  text: (value) => escapeMarkup(hide(value)),
  plain: (value) => show(decodeOnce(value)),
}

/** Segments without marks as plain text. */
export const apertiumTextForm: MarkForm = { ...apertiumForm, text: hide, plain: show }

function hide(value: string): string {
  return foldBlanks(value.toWellFormed().replace(privateSigns, '')).replace(own, (sign) =>
    String.fromCharCode(firstHidden + hidden.indexOf(sign)),
  )
}

function show(value: string): string {
  return foldBlanks(value.replace(leftover, '')).replace(hiddenSigns, (sign) =>
    hidden.charAt(sign.charCodeAt(0) - firstHidden),
  )
}

function rangeOf(first: number, last: number): string {
  return `[${String.fromCharCode(first)}-${String.fromCharCode(last)}]`
}
