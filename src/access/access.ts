import { scopes, type Scope } from './scope.ts'

/** Who sends a request, and what they may do. */
export type Access = {
  /** The token's name, which history and lists show. */
  readonly name: string
  readonly scopes: readonly Scope[]
  /** The only outlet that it is for, as a domain; `null` for all. */
  readonly source: string | null
}

/** Whether a sender may do what a scope names; `admin` may do everything. */
export function isAllowed({ scopes: own }: Access, scope: Scope): boolean {
  return own.includes(scope) || own.includes('admin')
}

/** The sender that has the deployment's first token. */
export const firstAccess: Access = { name: 'INGEST_TOKEN', scopes, source: null }
