import type { JSX } from 'hono/jsx/jsx-runtime'

// The target of compiled JSX. Hono's own runtime keeps a tree, for asynchronous components and for contexts, and walks
// it afterwards. The views use neither, so theirs is printed as it is made. The types are Hono's.
export type { JSX }

/** Printed and escaped HTML. Hono's `html` and `c.html` recognise it by `isEscaped`. */
class Markup {
  readonly isEscaped = true
  readonly #html: string

  constructor(html: string) {
    this.#html = html
  }

  toString(): string {
    return this.#html
  }
}

type Properties = Readonly<Record<string, unknown>>
type View = (properties: Properties) => unknown

/** Prints an element, or calls a view. The names of elements and attributes come from the views and are not checked. */
export function jsx(tag: string | View, properties: Properties): JSX.Element {
  if (typeof tag === 'function') return element(print(tag(properties)))
  let html = `<${tag}`
  for (const name in properties) if (name !== 'children') html += attribute(name, properties[name])
  return element(
    voidTags.has(tag) ? `${html}/>` : `${html}>${print(properties['children'])}</${tag}>`,
  )
}

export { jsx as jsxs }

/** Prints the content of `<>…</>`. */
export function Fragment({ children }: Properties): JSX.Element {
  return element(print(children))
}

function element(html: string): JSX.Element {
  return new Markup(html) as unknown as JSX.Element // which Hono types as a string
}

function print(child: unknown): string {
  if (typeof child === 'string') return escape(child)
  if (typeof child === 'number') return String(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (!Array.isArray(child)) return isEscaped(child) ? String(child) : escape(String(child))
  let html = ''
  for (const one of child) html += print(one)
  return html
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean' && switches.has(name)) return value ? ` ${name}=""` : ''
  return ` ${name}="${escape(String(value))}"`
}

// The HTML standard's boolean attributes, whose presence is their value. Others, such as `aria-current`, are spelt
// `true` and `false`.
// oxfmt-ignore
const switches = new Set([
  'allowfullscreen', 'async', 'autofocus', 'autoplay', 'checked', 'controls', 'default', 'defer', 'disabled',
  'formnovalidate', 'hidden', 'inert', 'ismap', 'itemscope', 'loop', 'multiple', 'muted', 'nomodule', 'novalidate',
  'open', 'playsinline', 'readonly', 'required', 'reversed', 'selected',
])

// Elements without content and closing tag.
// oxfmt-ignore
const voidTags = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr',
])

function isEscaped(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'isEscaped' in value && value.isEscaped === true
  )
}

const special = /[&<>"']/
const specials = /[&<>"']/g
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return special.test(text) ? text.replace(specials, (sign) => references[sign] ?? sign) : text
}
