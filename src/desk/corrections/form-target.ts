/** What each form about an article needs to be taken. */
export type FormTarget = {
  readonly action: string
  readonly csrf: string
  /** The version that the form shows. */
  readonly revision: string
}
