import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Variant } from './variant.ts'

const library = fileURLToPath(new URL('../../src/cleaner/', import.meta.url))

/** Everything that can be left out of the cleaner: found in its source, so none is forgotten. */
export function variants(): Variant[] {
  const files = globSync('**/*.ts', { cwd: library }).sort()
  return [
    ...files.filter((file) => !file.startsWith('vocabulary/')).flatMap(rulesIn),
    ...concepts(),
    ...files.filter((file) => file.startsWith('vocabulary/languages/')).flatMap(language),
    ...classRoles(),
    ...files.filter((file) => /^vocabulary\/[^/]+$/.test(file)).flatMap(tablesIn),
  ]
}

const source = (file: string) => readFileSync(join(library, file), 'utf8')

const exportedFunction = /^export function (\w+)(?:<[^>]*>)?\(/gm

/** What a function of each type returns when it has nothing to say; the cheaper of two is its price. */
const neutral: readonly [type: RegExp, ...replacements: string[]][] = [
  [/^void$/, '() => {}'],
  [/^(?:boolean|\w+ is .+)$/, '() => false', '() => true'],
  [/\| null$/, '() => null'],
  [/\[\]$/, '() => []'],
  [/^Set</, '() => new Set()'],
  [/^(?:Readonly)?Map</, '() => new Map()'],
]

// The doors: without them there is no cleaner.
const doors = new Set(['clean', 'decode', 'parse'])

function rulesIn(module: string): Variant[] {
  const code = source(module)
  return [...code.matchAll(exportedFunction)].flatMap(({ 0: opening, 1: name = '', index }) => {
    if (doors.has(name)) return []
    const { parameters, type } = signatureAt(code, index + opening.length)
    return replacementsOf(parameters, type).map((replacement) => ({
      kind: 'rule',
      name: `${module.replace(/\.ts$/, '')}: ${name} ${replacement}`,
      module,
      export: name,
      replacement,
    }))
  })
}

/** The parameters after an opening bracket, and the type after its closing one. */
function signatureAt(code: string, start: number): { parameters: string; type: string } {
  let depth = 1
  let end = start
  for (; depth > 0 && end < code.length; end++) {
    if (code[end] === '(') depth++
    if (code[end] === ')') depth--
  }
  const type = code.slice(end, code.indexOf('{\n', end)).replace(/^:/, '')
  return { parameters: code.slice(start, end - 1), type: type.trim() }
}

function replacementsOf(parameters: string, type: string): string[] {
  const [first = ''] = parameters.slice(parameters.indexOf(':') + 1).split(',')
  const bare = (written: string) => written.trim().replace(/^readonly /, '')
  const [, ...found] = neutral.find(([pattern]) => pattern.test(type)) ?? ['']
  // A function from one type to itself may pass its input on.
  return bare(first) === bare(type) ? [...found, '(first) => first'] : found
}

const unseen = '\\uE000' // matches nothing; an empty list would match everywhere in an expression

function concepts(): Variant[] {
  const declaration = source('vocabulary/languages/vocabulary.ts')
  return [...declaration.matchAll(/^ {2}(\w+)\?: string$/gm)].map(([, field = '']) => ({
    kind: 'concept',
    name: field,
    module: 'vocabulary/languages/all-languages.ts',
    export: 'languages',
    replacement: `Object.fromEntries(Object.entries(original).map(([tag, words]) => [tag, { ...words, ${field}: '${unseen}' }]))`,
  }))
}

function language(module: string): Variant[] {
  const tag = basename(module, '.ts')
  if (!new RegExp(`^export const ${tag}\\b`, 'm').test(source(module))) return []
  return [
    {
      kind: 'language',
      name: tag,
      module,
      export: tag,
      replacement: `Object.fromEntries(Object.keys(original).map((field) => [field, '${unseen}']))`,
    },
  ]
}

function classRoles(): Variant[] {
  const module = 'vocabulary/class-roles.ts'
  const roles = [...source(module).matchAll(/^ {2}'?([\w-]+)'?: [`']/gm)].map(
    ([, role = '']) => role,
  )
  return roles.map((role) => ({
    kind: 'class role',
    name: role,
    module,
    export: 'classRoles',
    replacement: `({ ...original, '${role}': '' })`,
  }))
}

const nothingOfItsKind = `typeof original === 'string' ? '${unseen}' : original instanceof RegExp ? /(?!)/g : original instanceof Set ? new Set() : original instanceof Map ? new Map() : Array.isArray(original) ? [] : {}`

function tablesIn(module: string): Variant[] {
  return [...source(module).matchAll(/^export const (\w+)/gm)].map(([, name = '']) => ({
    kind: 'table',
    name,
    module,
    export: name,
    replacement: nothingOfItsKind,
  }))
}
