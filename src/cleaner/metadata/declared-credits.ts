import {
  field,
  fieldText,
  isLinkedNode,
  asList,
  typesOf,
  type LinkedNode,
} from '../data/linked-data.ts'
import { metaOf, metasOf, type PageHead } from '../data/page-head.ts'
import { withoutMarkup } from '../data/without-markup.ts'
import { entriesOf } from '../vocabulary/entries.ts'
import { metaNames } from '../vocabulary/meta-names.ts'
import { asEntry, creditsIn, type AuthorCredit } from './author-credits.ts'
import { authorKind, isBylinePrefix, isWrittenAsName } from './names.ts'

/**
 * Reads the authors that JSON-LD names, or the creators where no author is a person.
 *
 * @param siteNames Names of the site, as `squeeze` gives them.
 */
export function linkedCredits(
  nodes: readonly LinkedNode[],
  linked: readonly LinkedNode[],
  siteNames: ReadonlySet<string>,
): AuthorCredit[] {
  const found = nodes.flatMap((node) =>
    ['author', 'creator'].map((name) =>
      asList(field(node, name)).flatMap((author) => asEntry(creditsOf(author, linked, siteNames))),
    ),
  )
  return (
    found.find((credits) => credits.some(({ kind }) => kind === 'person')) ??
    found.find((credits) => credits.length > 0) ??
    []
  )
}

function creditsOf(
  author: unknown,
  linked: readonly LinkedNode[],
  siteNames: ReadonlySet<string>,
): AuthorCredit[] {
  if (typeof author === 'string')
    return isAddress(author) ? [] : creditsIn(withoutMarkup(author), siteNames)
  if (!isLinkedNode(author)) return []
  const id = field(author, '@id')
  const whole = fieldText(author, 'name')
    ? author
    : linked.find(
        (node) => id !== undefined && field(node, '@id') === id && fieldText(node, 'name'),
      )
  const names = (whole ? asList(field(whole, 'name')) : fullName(author)).flatMap((name) =>
    typeof name === 'string' && !isAddress(name) ? [withoutMarkup(name)] : [],
  )
  const isOrganisation = typesOf(whole ?? author).some((type) => type.endsWith('Organization'))
  const isAccount = isAccountPage(fieldText(whole ?? author, 'url') ?? '')
  return names.flatMap((name): AuthorCredit[] => {
    const credits = creditsIn(name, siteNames).map((credit) => ({ ...credit, isAccount }))
    // "Quill & Sons" is one organisation; "Ada Winter and Bo Larsen" are people, even if the type says otherwise.
    const isOne = isOrganisation && credits.some((credit) => !isNamed(credit))
    return isOne
      ? [{ name, kind: authorKind(name, siteNames) === 'agency' ? 'agency' : 'desk' }]
      : credits
  })
}

const accounts = new Set(entriesOf('accountNames'))

function isAccountPage(url: string): boolean {
  const last = /\/([^/?#]+)\/?(?:[?#].*)?$/.exec(url.slice(0, 300))?.[1] ?? ''
  return accounts.has(last.toLowerCase())
}

function isNamed({ name, kind }: AuthorCredit): boolean {
  return kind === 'person' && isWrittenAsName(name)
}

function fullName(person: LinkedNode): string[] {
  const parts = [fieldText(person, 'givenName'), fieldText(person, 'familyName')]
  return parts.every((part) => part !== null) ? [parts.join(' ')] : []
}

/** Reads the authors in the first `<meta>` that names any, or in the labels of a card for sharing. */
export function metaCredits(head: PageHead, siteNames: ReadonlySet<string>): AuthorCredit[] {
  for (const name of metaNames.author) {
    const values = metasOf(head, [name]).filter((value) => !isAddress(value))
    const credits = values.flatMap((value) => creditsIn(value, siteNames))
    if (credits.length > 0) return credits
  }
  return cardCredits(head, siteNames)
}

/** Reads the pairs of a card: "Written by" and a name, or "Est. reading time" and minutes. */
function cardCredits(head: PageHead, siteNames: ReadonlySet<string>): AuthorCredit[] {
  return [1, 2].flatMap((number) => {
    const label = metaOf(head, [`twitter:label${number}`]) ?? ''
    const value = metaOf(head, [`twitter:data${number}`]) ?? ''
    return isBylinePrefix(label) && !isAddress(value) ? creditsIn(value, siteNames) : []
  })
}

function isAddress(value: string): boolean {
  return /^(?:https?:)?\/\/|^www\.|^@|^\//.test(value.trim())
}
