import { canonicalTag } from '../text/language-tag.ts'
import { memoise } from '../text/memoise.ts'
import { bodyLimits, bodySchema, type Field, type NodeGroup } from './body-schema.ts'
import type { Body } from './body.ts'
import { isSafeUrl, linkSchemes } from './safe-url.ts'

/**
 * Finds the first part of a value that `bodySchema` does not allow, unknown fields included.
 *
 * Linear in the number of nodes, bounded by `bodyLimits`; not recursive, so any depth is safe.
 *
 * @returns The place and the fault, e.g. `root.children[3].url: not a safe address`; `null` for a valid body.
 */
export function bodyFault(value: unknown): string | null {
  const stack: Step[] = [{ value, group: 'root', parent: null, name: 'root', index: 0, depth: 0 }]
  let nodes = 0
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (++nodes > bodyLimits.nodes) return `${pathOf(step)}: more than ${bodyLimits.nodes} nodes`
    if (step.depth > bodyLimits.depth) return `${pathOf(step)}: deeper than ${bodyLimits.depth}`
    if (!isRecord(step.value)) return `${pathOf(step)}: not a node`
    const { type } = step.value
    const rule = typeof type === 'string' ? rules.get(type) : undefined
    if (!rule || rule.group !== step.group)
      return `${pathOf(step)}: ${String(type)} is not allowed here`
    for (const name of Object.keys(step.value)) {
      if (name !== 'type' && !rule.names.has(name)) return `${pathOf(step)}.${name}: unknown field`
    }
    for (const [name, field] of rule.fields) {
      const found = step.value[name]
      const fault = fieldFault(found, field)
      if (fault) return `${pathOf(step)}.${name}: ${fault}`
      if (field.kind !== 'nodes' || !Array.isArray(found)) continue
      for (let index = found.length - 1; index >= 0; index--) {
        const depth = step.depth + 1
        stack.push({ value: found[index], group: field.group, parent: step, name, index, depth })
      }
    }
  }
  return null
}

const rules = new Map(
  Object.entries(bodySchema).map(([type, { group, fields }]) => [
    type,
    { group, fields: Object.entries<Field>(fields), names: new Set(Object.keys(fields)) },
  ]),
)

/** A value to be checked and its place: `parent[name][index]`. */
type Step = {
  value: unknown
  group: NodeGroup | 'root'
  parent: Step | null
  name: string
  index: number
  depth: number
}

function pathOf(step: Step): string {
  const names: string[] = []
  for (let at: Step | null = step; at; at = at.parent)
    names.push(at.parent ? `${at.name}[${at.index}]` : at.name)
  return names.reverse().join('.')
}

/** Whether a value is a valid body; `bodyFault` gives the reason when it is not. */
export function isBody(value: unknown): value is Body {
  return bodyFault(value) === null
}

function fieldFault(value: unknown, field: Field): string | null {
  if (value === null && 'nullable' in field) return null
  switch (field.kind) {
    case 'string':
      return typeof value === 'string' && value.length <= field.maxLength
        ? null
        : 'not a string of the allowed length'
    case 'integer':
      return Number.isInteger(value) &&
        (value as number) >= field.minimum &&
        (value as number) <= field.maximum
        ? null
        : `not an integer from ${field.minimum} to ${field.maximum}`
    case 'boolean':
      return typeof value === 'boolean' ? null : 'not a boolean'
    case 'url':
      return isSafeUrl(value, field.schemes === 'link' ? linkSchemes : undefined)
        ? null
        : 'not a safe address'
    case 'oneOf':
      return field.values.includes(value as string | null) ? null : 'not an allowed value'
    case 'listOf':
      return Array.isArray(value) &&
        value.length <= field.maxItems &&
        value.every((item) => field.values.includes(item))
        ? null
        : 'not a list of allowed values'
    case 'marking':
      return (value === undefined && field.optional) || isMarking(value, field.hName)
        ? null
        : 'not a language or a direction'
    case 'nodes':
      if (value === undefined && field.optional) return null
      return Array.isArray(value) && value.length >= (field.minItems ?? 0)
        ? null
        : 'not a list of nodes'
  }
}

function isMarking(value: unknown, hName: string | undefined): boolean {
  if (!isRecord(value) || value['hName'] !== hName) return false
  const { hProperties } = value
  if (!isRecord(hProperties)) return false
  const names = Object.keys(hProperties)
  const { lang, dir } = hProperties
  return (
    Object.keys(value).length === (hName ? 2 : 1) &&
    names.length > 0 &&
    names.every((name) => name === 'lang' || name === 'dir') &&
    (!('lang' in hProperties) || isLanguage(lang)) &&
    (!('dir' in hProperties) || dir === 'ltr' || dir === 'rtl')
  )
}

function isLanguage(lang: unknown): boolean {
  return typeof lang === 'string' && lang.length <= maxTagLength && isCanonical(lang)
}

const isCanonical = memoise((lang) => canonicalTag(lang) === lang)

const maxTagLength = 35 // characters, as of an article's own

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
