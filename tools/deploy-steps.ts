import type { D1Block } from './d1-blocks.ts'

const upload = ['deploy']
const migrate = ({ binding }: D1Block) => ['d1', 'migrations', 'apply', binding, '--remote']

/**
 * The commands of wrangler that deploy a version, in the order that leaves no reader without a page.
 *
 * Existing databases are migrated, in their order, before the version that needs it is uploaded. The first upload
 * creates `DB`. A database of a later period is created here: the version that reads it expects its tables.
 *
 * @param exists Whether the account has the database of a binding.
 */
export async function deploySteps(
  databases: readonly D1Block[],
  exists: (binding: string) => Promise<boolean>,
): Promise<string[][]> {
  const migrations = databases.map(migrate)
  if (!(await exists('DB'))) return [upload, ...migrations]
  const created: string[][] = []
  for (const { binding, name } of databases)
    if (binding !== 'DB' && !(await exists(binding))) created.push(['d1', 'create', name])
  return [...created, ...migrations, upload]
}
