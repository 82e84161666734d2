/** The parts of `package-lock.json` that tell which packages are installed, and on what terms. */
export type LockFile = { packages: Readonly<Record<string, LockedPackage>> }

export type LockedPackage = {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  hasInstallScript?: boolean
  /** Not installed by `npm ci --omit=dev`. */
  dev?: boolean
  /** Installed only on the machines that it is made for. */
  optional?: boolean
}

/** All packages with their names, without the project itself. */
export function installedPackages(lock: LockFile): [name: string, locked: LockedPackage][] {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => [path.slice(path.lastIndexOf('node_modules/') + 13), locked])
}

/** The packages that the service can load at runtime, each version once. */
export function runtimePackages(lock: LockFile): [name: string, locked: LockedPackage][] {
  const packages = installedPackages(lock).filter(([, { dev, optional }]) => !dev && !optional)
  return [...new Map(packages.map((one) => [`${one[0]} ${one[1].version}`, one])).values()]
}

/** Prints `docs/licences.md`. */
export function licencesDocument(lock: LockFile): string {
  const all = installedPackages(lock)
  const licences = Map.groupBy(all, ([, { license }]) => license ?? 'not declared')
  const counts = [...licences]
    .map(([licence, packages]) => ({
      licence,
      count: packages.length,
      runtime: packages.filter(([, { dev, optional }]) => !dev && !optional).length,
    }))
    .sort((a, b) => b.count - a.count || (a.licence < b.licence ? -1 : 1))
  return `# Licences of the packages

Made by \`npm run licences\` from the lock file; a test compares. Of ${all.length} packages, ${runtimePackages(lock).length} can be loaded
by the service when it runs, or give it types. All others are tools, with their variants for other machines.

| licence | packages | of these at runtime |
| --- | --: | --: |
${counts.map(({ licence, count, runtime }) => `| ${licence} | ${count} | ${runtime} |`).join('\n')}

## At runtime

| package | version | licence |
| --- | --- | --- |
${runtimePackages(lock)
  .map(([name, { version, license }]) => `| ${name} | ${version ?? ''} | ${license ?? ''} |`)
  .join('\n')}
`
}
