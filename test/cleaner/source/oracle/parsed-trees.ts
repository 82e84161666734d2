import { DOMParser } from 'linkedom/worker'
import { parse as parseAsBrowser, type DefaultTreeAdapterTypes } from 'parse5'
import { parse } from '../../../../src/cleaner/source/parse.ts'
import { childNodes, isElement, type Node } from '../../../../src/cleaner/tree/dom.ts'
import type { Branch } from './branch.ts'

const cdataSection = 4
const comment = 8

/** The tree of `parse()`. */
export function ownTree(html: string): Branch {
  const document = parse(html)
  if (!document) throw new Error('The page is nested too deep')
  return documentOf([document.documentElement])
}

/** The tree of linkedom, without the doctype. */
export function linkedomTree(html: string): Branch {
  const document = new DOMParser().parseFromString(html, 'text/html')
  return documentOf(document.childNodes)
}

/**
 * The tree of parse5, which is that of a browser without scripts. The children of a `<template>` are those of its
 * content.
 */
export function browserTree(html: string): Branch {
  const document = parseAsBrowser(html, { scriptingEnabled: false, sourceCodeLocationInfo: true })
  return { name: '#document', attributes: [], children: document.childNodes.flatMap(browserNode) }
}

function documentOf(nodes: readonly Node[]): Branch {
  return { name: '#document', attributes: [], children: nodes.flatMap(domNode) }
}

function domNode(node: Node): (Branch | string)[] {
  if (isElement(node))
    return [
      {
        name: node.localName,
        attributes: [...node.attributes].map(({ name, value }) => [name, value]),
        children: childNodes(node).flatMap(domNode),
      },
    ]
  if (node.nodeType === comment) return [commentOf(node.textContent)]
  return node.nodeType === cdataSection || node.nodeType === 3 ? [node.textContent] : []
}

function browserNode(node: DefaultTreeAdapterTypes.ChildNode): (Branch | string)[] {
  if ('value' in node) return [node.value]
  if ('data' in node) return [commentOf(node.data)]
  if (!('tagName' in node)) return []
  const inside = 'content' in node ? node.content : node
  return [
    {
      name: node.tagName,
      attributes: node.attrs.map(({ prefix, name, value }) => [
        prefix ? `${prefix}:${name}` : name,
        value,
      ]),
      children: inside.childNodes.flatMap(browserNode),
      isImplied: !node.sourceCodeLocation,
    },
  ]
}

function commentOf(text: string): Branch {
  return { name: '#comment', attributes: [], children: [text] }
}
