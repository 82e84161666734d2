const files = import.meta.glob('./vectors/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What strangers write into pages, addresses and requests, by class: one file for each. */
export const vectors: readonly { name: string; vectors: readonly string[] }[] = Object.entries(
  files,
).map(([path, source]) => ({
  name: path.slice('./vectors/'.length, -'.json'.length).replaceAll('-', ' '),
  vectors: JSON.parse(source) as string[],
}))

/** One of each class, where content.test.ts has tried them all on what prints. */
export const few = vectors.flatMap((each) => each.vectors.slice(4, 5))

const [foundDocuments = '[]'] = Object.values(
  import.meta.glob('./found.json', { query: '?raw', import: 'default', eager: true }),
)

/** Random documents that once were read wrong. */
export const found = JSON.parse(foundDocuments) as readonly string[]
