import { characterReferences } from './character-references.ts'

// The tree that `entities` decodes HTML's named character references by is 24 KB of numbers, 20 KB gzipped. This one is made of
// a list of the names when the parser is loaded, once in the life of an isolate that cleans, and weighs 8.

type Reference = { name: string; value: string; needsSemicolon: boolean }

const boundFlag = 1 << 13
const valueBits = 14
const branchBits = 7
const maxWords = 20_000 // it has 14,146

/** Stands for the table of the package of that name; node by node in its format, without its ways to save room. */
export const htmlDecodeTree: Uint16Array = treeOf(readReferences(characterReferences))

function readReferences(list: string): Reference[] {
  const references: Reference[] = []
  let codePoint = 0
  for (const group of list.split(',')) {
    const [code = '', ...names] = group.split(' ')
    const [step = '', second] = code.split('+')
    codePoint += step === '' ? 1 : Number.parseInt(step, 36)
    const follower = second === undefined ? '' : String.fromCodePoint(Number.parseInt(second, 36))
    const value = String.fromCodePoint(codePoint) + follower
    for (const name of names) {
      const isKnownBare = name.endsWith('!')
      const bareName = isKnownBare ? name.slice(0, -1) : name
      references.push({ name: bareName, value, needsSemicolon: !isKnownBare })
      if (isKnownBare) references.push({ name: `${bareName};`, value, needsSemicolon: false })
    }
  }
  return references.sort((a, b) => (a.name < b.name ? -1 : 1))
}

// A node is a head and the UTF-16 units of what the name stands for; then the one next node, whose letter is in the head, or
// the letters of all next nodes, two in a word and in their order, and where these are.
function treeOf(references: readonly Reference[]): Uint16Array {
  const words = new Uint16Array(maxWords)
  let length = 0
  write(0, references.length, 0)
  return words.slice(0, length)

  // The references from one up to another begin alike, with so many letters.
  function write(from: number, to: number, letters: number): number {
    const own = references[from]
    if (own && to - from === 1) return writeRest(own, letters)
    const start = length++
    const isOwn = own?.name.length === letters
    const head = own && isOwn ? writeValue(own) : 0
    const branches = branchesOf(isOwn ? from + 1 : from, to, letters)
    const [only] = branches
    if (only && branches.length === 1) {
      words[start] = head | only.letter
      write(only.from, only.to, letters + 1)
      return start
    }
    words[start] = head | (branches.length << branchBits)
    for (let at = 0; at < branches.length; at += 2)
      words[length++] = (branches[at]?.letter ?? 0) | ((branches[at + 1]?.letter ?? 0) << 8)
    const places = length
    length += branches.length
    for (const [at, branch] of branches.entries())
      words[places + at] = write(branch.from, branch.to, letters + 1)
    return start
  }

  // Most nodes are the only way to one name.
  function writeRest(reference: Reference, letters: number): number {
    const start = length
    for (let at = letters; at < reference.name.length; at++)
      words[length++] = reference.name.charCodeAt(at)
    const end = length++
    words[end] = writeValue(reference)
    return start
  }

  function writeValue({ value, needsSemicolon }: Reference): number {
    for (let unit = 0; unit < value.length; unit++) words[length++] = value.charCodeAt(unit)
    return ((value.length + 1) << valueBits) | (needsSemicolon ? boundFlag : 0)
  }

  function branchesOf(from: number, to: number, letters: number) {
    const branches: { letter: number; from: number; to: number }[] = []
    for (let at = from; at < to; at++) {
      const letter = references[at]?.name.charCodeAt(letters) ?? 0
      const last = branches.at(-1)
      if (last?.letter === letter) last.to = at + 1
      else branches.push({ letter, from: at, to: at + 1 })
    }
    return branches
  }
}
