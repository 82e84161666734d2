// oxfmt-ignore
const raisedLetters = new Map([
  ...pairs('0123456789+=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁼⁽⁾'), ...pairs('-−–', '⁻⁻⁻'),
  ...pairs('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
])
// oxfmt-ignore
const loweredLetters = new Map([
  ...pairs('0123456789+=()', '₀₁₂₃₄₅₆₇₈₉₊₌₍₎'), ...pairs('-−–', '₋₋₋'),
  ...pairs('aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
])

function pairs(plain: string, moved: string): [string, string][] {
  const letters = [...moved]
  return [...plain].map((letter, index) => [letter, letters[index] ?? letter])
}

/**
 * A superscript as plain text. Numbers and expressions become Unicode's raised characters, as in 10⁶, or `^(2q)` where
 * one is missing. Letters alone stay: those of "21st" and "Mme" do not change the meaning.
 */
export function raised(text: string): string {
  return moved(text, raisedLetters, '^')
}

/** A subscript as plain text, likewise: CO₂, `_(2q)`. */
export function lowered(text: string): string {
  return moved(text, loweredLetters, '_')
}

/** The reading of a word, in the brackets of East Asian texts. */
export function bracketed(reading: string): string {
  return `（${reading}）`
}

/** The exponent of a formula as plain text: raised characters, or `^(…)`. */
export function exponent(text: string): string {
  return inFormula(text, raisedLetters, '^')
}

/** The subscript of a formula as plain text: lowered characters, or `_(…)`. */
export function subscript(text: string): string {
  return inFormula(text, loweredLetters, '_')
}

function inFormula(text: string, letters: ReadonlyMap<string, string>, sign: string): string {
  const tight = text.replaceAll(' ', '')
  const found = Array.from(tight, (letter) => letters.get(letter))
  if (found.every((letter) => letter !== undefined) && !/\p{L}{2}/u.test(tight))
    return found.join('')
  return Array.from(text).length === 1 ? sign + text : `${sign}(${text})`
}

function moved(text: string, letters: ReadonlyMap<string, string>, sign: string): string {
  if (!isExpression.test(text)) return text
  const found = Array.from(text, (letter) => letters.get(letter))
  return found.every((letter) => letter !== undefined) ? found.join('') : `${sign}(${text})`
}

// It holds a number or an operator. One in square brackets is a reference, not an exponent.
const isExpression = /^(?!\s*[[†‡*]).{0,40}[\p{N}+=\u2212]|^[-–]/u
