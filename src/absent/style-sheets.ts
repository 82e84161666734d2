/**
 * Stands for the CSS parser that linkedom has for `HTMLStyleElement.sheet`. Pages are stripped of their styles
 * before they are parsed, and nothing asks for a sheet.
 *
 * @throws {Error} Always.
 */
export function parse(): never {
  throw new Error('Cannot read a style sheet: the CSS parser is not in the bundle')
}
