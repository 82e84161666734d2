/** Nobody is signed in who could see the page at an address of the desk. */
export class SignInFirst extends Error {
  readonly next: string

  /** @param next Path and query, where the visitor goes after signing in. */
  constructor(next: string) {
    super('Nobody is signed in')
    this.next = next
  }
}
