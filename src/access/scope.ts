/**
 * What a token allows:
 *
 * | scope    | allows                                                                     |
 * | -------- | -------------------------------------------------------------------------- |
 * | `ingest` | to store pages and translations, and to follow the jobs that do            |
 * | `clean`  | to clean pages without storing anything                                    |
 * | `read`   | to see the desk, lists, raw pages and what came of jobs                    |
 * | `edit`   | to correct articles, clean them again and change the rules of sites        |
 * | `remove` | to take articles down, bring them back, and block sources                  |
 * | `admin`  | all of this, to manage tokens and webhooks, and to copy the whole site     |
 */
export const scopes = ['ingest', 'clean', 'read', 'edit', 'remove', 'admin'] as const

export type Scope = (typeof scopes)[number]

export function isScope(name: string): name is Scope {
  return scopes.some((scope) => scope === name)
}
