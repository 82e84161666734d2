/** The parts of `package-lock.json` that tell which packages are installed, and on what terms. */
export type LockFile = { packages: Readonly<Record<string, LockedPackage>> }

export type LockedPackage = {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  hasInstallScript?: boolean
  /** Not installed with `npm ci --omit=dev`. */
  dev?: boolean
  /** Installed where it can be: variants for other machines. */
  optional?: boolean
}

/** All packages by their names, without the project itself. */
export function installed(lock: LockFile): [name: string, locked: LockedPackage][] {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => [path.slice(path.lastIndexOf('node_modules/') + 13), locked])
}

/** The packages that the service can load when it runs, each version once. */
export function atRuntime(lock: LockFile): [name: string, locked: LockedPackage][] {
  const packages = installed(lock).filter(([, { dev, optional }]) => !dev && !optional)
  return [...new Map(packages.map((one) => [`${one[0]} ${one[1].version}`, one])).values()]
}

/** Prints `docs/licences.md`. */
export function licencesDocument(lock: LockFile): string {
  const all = installed(lock)
  const licences = Map.groupBy(all, ([, { license }]) => license ?? 'not declared')
  const counts = [...licences]
    .map(([licence, packages]) => ({
      licence,
      count: packages.length,
      runtime: packages.filter(([, { dev, optional }]) => !dev && !optional).length,
    }))
    .sort((a, b) => b.count - a.count || (a.licence < b.licence ? -1 : 1))
  return `# Licences of the packages

Made by \`npm run licences\` from the lock file; a test compares. Of ${all.length} packages, ${atRuntime(lock).length} can be loaded
by the service when it runs, or give it types. All others are tools, with their variants for other machines.

| licence | packages | of these at runtime |
| --- | --: | --: |
${counts.map(({ licence, count, runtime }) => `| ${licence} | ${count} | ${runtime} |`).join('\n')}

## At runtime

| package | version | licence |
| --- | --- | --- |
${atRuntime(lock)
  .map(([name, { version, license }]) => `| ${name} | ${version ?? ''} | ${license ?? ''} |`)
  .join('\n')}
`
}
