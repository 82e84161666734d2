import { registerHooks } from 'node:module'
import type { Variant } from './variant.ts'

const mark = '?original'
const library = new URL('../../src/cleaner/', import.meta.url)

/**
 * Puts a replacement in front of one export of a module, for all imports to come. Calls within the module still reach
 * the original. So the library needs no switch.
 */
export function replaceExport({ module, export: name, replacement }: Variant): void {
  putInFront(new Map([[module, [inFront(module, name, replacement)]]]))
}

/**
 * Watches the functions that variants replace.
 *
 * @param watcher Hears of each call whose result the variant would have changed.
 */
export function watchExports(
  variants: readonly Variant[],
  watcher: (variant: Variant) => void,
): void {
  Object.assign(globalThis, {
    watched: (number: number) => {
      const variant = variants[number]
      if (variant) watcher(variant)
    },
  })
  const byModule = Map.groupBy([...variants.entries()], ([, { module }]) => module)
  const sources = [...byModule].map(([module, some]): [string, string[]] => {
    const byName = Map.groupBy(some, ([, variant]) => variant.export)
    return [module, [...byName].map(([name, own]) => inFront(module, name, watching(own)))]
  })
  putInFront(new Map(sources))
}

function watching(variants: readonly [number: number, Variant][]): string {
  const checks = variants.map(
    ([number, { replacement }]) =>
      `if (${differs[replacement] ?? 'true'}) globalThis.watched(${number})`,
  )
  return `(...all) => { const result = original(...all); ${checks.join('; ')}; return result }`
}

// Of a result, whether it is another than the replacement's. One that changes its arguments differs always.
const differs: Readonly<Record<string, string>> = {
  '() => false': 'result !== false',
  '() => true': 'result !== true',
  '() => null': 'result !== null',
  '() => []': 'result.length > 0',
  '() => new Set()': 'result.size > 0',
  '() => new Map()': 'result.size > 0',
  '(first) => first': 'result !== all[0]',
}

function inFront(module: string, name: string, replacement: string): string {
  const original = JSON.stringify(urlOf(module) + mark)
  return `import { ${name} as original_${name} } from ${original}
const replaced_${name} = ((original) => ${replacement})(original_${name})
export { replaced_${name} as ${name} }`
}

function putInFront(sources: ReadonlyMap<string, readonly string[]>): void {
  const byUrl = new Map([...sources].map(([module, parts]) => [urlOf(module), parts]))
  registerHooks({
    load: (url, context, nextLoad) => {
      const parts = byUrl.get(url)
      if (!parts) return nextLoad(url, context)
      const source = [`export * from ${JSON.stringify(url + mark)}`, ...parts].join('\n')
      return { format: 'module', source, shortCircuit: true }
    },
  })
}

function urlOf(module: string): string {
  return new URL(module, library).href
}
