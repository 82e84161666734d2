import { fillDatabase, type FillOrder } from './fill-database.ts'

// A process that fills one database, and tells how many articles it has.

await fillDatabase(JSON.parse(process.argv[2] ?? '') as FillOrder, (filled) =>
  process.send?.(filled),
)
process.disconnect()
