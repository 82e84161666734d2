import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The origin of `local-server.ts`, whose answers try its callers. */
    localServer: string
  }
}
