import type { Engine } from '../engine.ts'
import type { EngineSettings } from './engine-settings.ts'
import type { AiBinding } from './workers-ai.ts'

/** The platform's own engine, where the Worker has it. */
export type EngineBindings = { readonly AI?: AiBinding | undefined }

/**
 * Opens engines in order, such as those of `enginesFor`. Each adapter is a module that is loaded when the first engine
 * of its kind is opened.
 *
 * @throws {Error} When an engine lacks its key or its binding.
 */
export function openEngines(
  engines: readonly EngineSettings[],
  bindings: EngineBindings = {},
): Promise<Engine[]> {
  return Promise.all(engines.map((settings) => openEngine(settings, bindings)))
}

async function openEngine(settings: EngineSettings, { AI }: EngineBindings): Promise<Engine> {
  const { timeoutSeconds } = settings
  const time = timeoutSeconds === undefined ? {} : { timeoutMs: timeoutSeconds * 1000 }
  switch (settings.engine) {
    case 'apertium': {
      const { apertiumEngine } = await import('./apertium.ts')
      return apertiumEngine({ ...settings, ...time })
    }
    case 'libretranslate': {
      const { libreTranslateEngine } = await import('./libretranslate.ts')
      return libreTranslateEngine({ ...settings, ...time })
    }
    case 'deepl': {
      const { deeplEngine } = await import('./deepl.ts')
      return deeplEngine({ ...settings, ...time, key: keyOf(settings) })
    }
    case 'google': {
      const { googleEngine } = await import('./google.ts')
      return googleEngine({ ...settings, ...time, key: keyOf(settings) })
    }
    case 'workers-ai': {
      if (!AI) throw new Error('Cannot open workers-ai: the Worker has no binding AI')
      const { workersAiEngine } = await import('./workers-ai.ts')
      return workersAiEngine({ ...settings, ...time, binding: AI })
    }
    case 'chat': {
      const { chatEngine } = await import('./chat.ts')
      return chatEngine({ ...settings, ...time })
    }
  }
}

function keyOf({ name, key }: EngineSettings): string {
  if (key) return key
  throw new Error(`Cannot open ${name}: it has no key`)
}
