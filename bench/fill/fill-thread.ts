import { parentPort, workerData } from 'node:worker_threads'
import { fillDatabase, type FillOrder } from './fill-database.ts'

// A thread that fills one database, and posts how many articles it has.

await fillDatabase(workerData as FillOrder, (filled) => parentPort?.postMessage(filled))
