import { storyHtml, type Story } from '../story.ts'

/** The forms in which publishing systems and editors hand out an article's body. */
export const shapes: Record<string, (story: Story) => unknown> = {
  html: (story) => storyHtml(story),
  'escaped html': (story) => storyHtml(story).replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'plain text': ({ text }) => text,
  'typed blocks': ({ blocks }) => blocks.map(({ kind, text }) => ({ type: kind, text })),
  'Editor.js': ({ blocks }) => ({
    time: 1,
    blocks: blocks.map(({ kind, text }) => ({
      type: kind === 'heading' ? 'header' : kind,
      data: { text, ...(kind === 'heading' && { level: 2 }) },
    })),
  }),
  'rich text of nodes': ({ blocks }) => ({
    nodeType: 'document',
    data: {},
    content: blocks.map(({ kind, text }) => ({
      nodeType: kind === 'heading' ? 'heading-2' : kind,
      data: {},
      content: halves(text).map((value) => ({ nodeType: 'text', value, marks: [], data: {} })),
    })),
  }),
  'portable text': ({ blocks }) =>
    blocks.map(({ kind, text }, index) => ({
      _type: 'block',
      _key: `k${index}`,
      style: kind === 'heading' ? 'h2' : 'normal',
      markDefs: [],
      children: halves(text).map((part) => ({ _type: 'span', marks: [], text: part })),
    })),
  ProseMirror: ({ blocks }) => ({
    type: 'doc',
    content: blocks.map(({ kind, text }) => ({
      type: kind,
      ...(kind === 'heading' && { attrs: { level: 2 } }),
      content: halves(text).map((part) => ({ type: 'text', text: part })),
    })),
  }),
  'content elements': ({ blocks }) =>
    blocks.map(({ kind, text }, index) => ({
      _id: `E${index}`,
      type: kind === 'heading' ? 'header' : 'text',
      content: text,
    })),
  'rendered field': (story) => ({ rendered: storyHtml(story), protected: false }),
  Slate: ({ blocks }) =>
    blocks.map(({ kind, text }) => ({
      type: kind === 'heading' ? 'h2' : 'p',
      children: halves(text).map((part) => ({ text: part })),
    })),
  'Draft.js': ({ blocks }) => ({
    entityMap: {},
    blocks: blocks.map(({ kind, text }, index) => ({
      key: `b${index}`,
      text,
      type: kind === 'heading' ? 'header-two' : 'unstyled',
      depth: 0,
      inlineStyleRanges: [],
      entityRanges: [],
    })),
  }),
  'list of paragraphs': ({ blocks }) => blocks.map(({ text }) => text),
}

// Editors cut a text where its formatting changes.
function halves(text: string): string[] {
  const middle = Math.floor(text.length / 2)
  return [text.slice(0, middle), text.slice(middle)]
}
