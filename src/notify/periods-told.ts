import { periodsIn } from '../store/periods/databases.ts'

/** Brings what the databases of periods have to deliver together, where there are any. */
export async function gathered(env: { DB: D1Database }): Promise<void> {
  if (periodsIn(env).length === 0) return
  const { gatherDeliveries } = await import('../store/periods/gather-deliveries.ts')
  await gatherDeliveries(env)
}

/** Lets the databases of periods know who is to be told, where there are any. */
export async function mirrored(env: { DB: D1Database }): Promise<void> {
  if (periodsIn(env).length === 0) return
  const { mirrorReceivers } = await import('../store/periods/gather-deliveries.ts')
  await mirrorReceivers(env)
}
