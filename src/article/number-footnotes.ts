import type { Body, FootnoteDefinition, FootnoteReference } from './body.ts'
import { walk } from './walk.ts'

/** The notes of an article in the order of their first references, numbered from 1. */
export type NumberedFootnotes = {
  notes: { number: number; definition: FootnoteDefinition; isCalled: boolean }[]
  /** The number of each note, by the identifier that the source gave it. */
  numberOf: ReadonlyMap<string, number>
  /** The first reference to each note, where its back link leads. */
  firstCalls: ReadonlySet<FootnoteReference>
}

/** Collects the notes of a body. Those without a reference come last. Linear in the number of nodes. */
export function numberFootnotes(body: Body): NumberedFootnotes {
  const definitions = new Map<string, FootnoteDefinition>()
  const calls = new Map<string, FootnoteReference>()
  for (const node of walk(body)) {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteReference' && !calls.has(node.identifier))
      calls.set(node.identifier, node)
  }
  const order = new Set([...calls.keys(), ...definitions.keys()])
  const notes = [...order]
    .flatMap((identifier) => definitions.get(identifier) ?? [])
    .map((definition, index) => ({
      number: index + 1,
      definition,
      isCalled: calls.has(definition.identifier),
    }))
  return {
    notes,
    numberOf: new Map(notes.map(({ number, definition }) => [definition.identifier, number])),
    firstCalls: new Set(calls.values()),
  }
}
