import type { Handler } from '../site-env.ts'

/** A handler whose modules are loaded at its first request in an isolate, so that no start compiles them. */
export function onDemand<Module>(
  load: () => Promise<Module>,
  pick: (module: Module) => Handler,
): Handler {
  let handler: Handler | null = null
  return async (c) => {
    handler ??= pick(await load())
    return handler(c)
  }
}
