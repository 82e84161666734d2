import { registerHooks } from 'node:module'
import type { Variant } from './variant.ts'

const mark = '?original'
const library = new URL('../../src/cleaner/', import.meta.url)

/**
 * Makes every later import of a module see a replacement for one of its exports; calls within the module still reach the
 * original. So no switch is needed in the library.
 */
export function replaceExport({ module, export: name, replacement }: Variant): void {
  const target = new URL(module, library).href
  const source = `import { ${name} as original } from ${JSON.stringify(target + mark)}
export * from ${JSON.stringify(target + mark)}
const replacement = ${replacement}
export { replacement as ${name} }`
  registerHooks({
    load: (url, context, nextLoad) =>
      url === target ? { format: 'module', source, shortCircuit: true } : nextLoad(url, context),
  })
}
