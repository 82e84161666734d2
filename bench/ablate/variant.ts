/** The cleaner with one export of one of its modules replaced. */
export type Variant = {
  kind: 'class role' | 'concept' | 'language' | 'rule' | 'table'
  name: string
  /** The module, from `src/cleaner`. */
  module: string
  export: string
  /** JavaScript that replaces the export; may use it as `original`. */
  replacement: string
}
