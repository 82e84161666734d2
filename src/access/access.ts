import { scopes, type Scope } from './scope.ts'

/** Who sends a request, and what they may do. */
export type Access = {
  /** The token's name, which history and lists show. */
  readonly name: string
  readonly scopes: readonly Scope[]
  /** The only outlet that it is for, as a domain; `null` for all. */
  readonly source: string | null
}

/** Who was admitted, with what their requests are counted by. */
export type Admission = Access & {
  /** Of the token; `first` for the deployment's first one. */
  readonly id: string
  /** The token's own limit of requests a minute; `null` for that of all. */
  readonly perMinute: number | null
}

/** Whether a sender may do what a scope names; `admin` may do everything. */
export function isAllowed({ scopes: own }: Access, scope: Scope): boolean {
  return own.includes(scope) || own.includes('admin')
}

/** The sender that has the deployment's first token. */
export const firstAccess: Admission = {
  id: 'first',
  name: 'INGEST_TOKEN',
  scopes,
  source: null,
  perMinute: null,
}
