import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { minify } from 'rolldown/utils'
import { smallReferences } from './character-references.ts'
import { evaluateModules } from './evaluate-modules.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const name = 'limited-times-cleaner'

/** What `packCleaner` made. */
export type CleanerPackage = {
  /** The path of the tarball. */
  file: string
  /** Bytes of the whole library, minified for a browser and gzipped at level 9. */
  gzipped: number
  /** Bytes of the tarball. */
  packed: number
}

/**
 * Builds the package of the cleaner and packs it:
 *
 * - `cleaner.js`, the library with all that it needs, and `cleaner.min.js`, the same for a page without a bundler;
 * - `bin.js`, the command, which imports it;
 * - the types, a file for each source file that they are from;
 * - the README, with its tables filled in, and the licences of everything inside.
 *
 * @param folder Where the tarball goes.
 * @throws The types do not compile, or the project is not installed.
 * @see docs/decisions/0047-package.md
 */
export async function packCleaner(folder: string): Promise<CleanerPackage> {
  const stage = mkdtempSync(join(tmpdir(), 'pack-cleaner-'))
  try {
    const { version, engines } = readJson(join(project, 'package.json'))
    const metafile = await bundleInto(stage, String(version))
    const gzipped = gzipSync(readFileSync(join(stage, 'cleaner.min.js')), { level: 9 }).length
    declareInto(stage)
    writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest(version, engines), null, 2))
    copyFileSync(join(project, 'LICENSE'), join(stage, 'LICENSE'))
    writeFileSync(join(stage, 'THIRD-PARTY-LICENSES.md'), licencesOf(metafile))
    writeFileSync(join(stage, 'README.md'), await readmeWith(String(version), gzipped))
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts'], { cwd: stage, encoding: 'utf8' }),
    ) as { filename: string; size: number }[]
    if (!packed) throw new Error('npm packed nothing')
    mkdirSync(folder, { recursive: true })
    const file = resolve(folder, packed.filename)
    copyFileSync(join(stage, packed.filename), file)
    return { file, gzipped, packed: packed.size }
  } finally {
    rmSync(stage, { recursive: true })
  }
}

function manifest(version: unknown, engines: unknown) {
  const types = './types/tools/package/index.d.ts'
  return {
    name,
    version,
    description: 'Extracts the article of a news page in any language as a typed tree',
    keywords: ['article', 'readability', 'extract', 'html', 'news', 'markdown'],
    license: 'MIT',
    type: 'module',
    engines,
    sideEffects: false,
    main: './cleaner.js',
    types,
    exports: {
      '.': { types, default: './cleaner.js' },
      './min': { types, default: './cleaner.min.js' },
      './package.json': './package.json',
    },
    bin: { [name]: './bin.js' },
  }
}

// The functions that engines of 2023 lack, by what replaces them.
const replaced = { 'URL.parse': 'parseUrl', 'Map.groupBy': 'groupBy' }

const common = {
  absWorkingDir: project,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  // Of packages with several builds, that which needs neither Node nor a page.
  platform: 'neutral',
  conditions: ['worker'],
  mainFields: ['module', 'main'],
  charset: 'utf8', // escapes would make the vocabularies of many scripts half as long again
  define: replaced,
  inject: ['tools/package/older-engines.ts'],
  plugins: [smallReferences, evaluateModules],
  logLevel: 'warning',
} as const satisfies BuildOptions

// The command imports the library next to it.
const libraryOutside: Plugin = {
  name: 'library-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/index\.ts$/ }, () => ({ path: './cleaner.js', external: true }))
  },
}

async function bundleInto(stage: string, version: string): Promise<Metafile> {
  const library = { ...common, entryPoints: ['tools/package/index.ts'] }
  const [{ metafile }] = await Promise.all([
    build({ ...library, outfile: join(stage, 'cleaner.js'), metafile: true }),
    minifyInto(join(stage, 'cleaner.min.js'), { ...library, minify: true }),
    build({
      ...common,
      entryPoints: ['tools/package/bin.ts'],
      outfile: join(stage, 'bin.js'),
      platform: 'node',
      plugins: [libraryOutside],
      banner: { js: '#!/usr/bin/env node' },
      define: {
        ...replaced,
        packageName: JSON.stringify(name),
        packageVersion: JSON.stringify(version),
      },
    }),
  ])
  return metafile
}

/** Bundles and minifies twice: the second minifier finds 2 % that the first leaves. */
async function minifyInto(outfile: string, options: BuildOptions): Promise<void> {
  const { outputFiles: [first] = [] } = await build({ ...options, outfile, write: false })
  if (!first) throw new Error('esbuild wrote no bundle')
  const { code, errors } = await minify(outfile, first.text, {
    module: true,
    compress: { target: common.target },
  })
  if (errors[0]) throw new Error(`Cannot minify the bundle: ${errors[0].message}`)
  writeFileSync(outfile, code)
}

const importOfSource = /from '(\.{1,2}\/[\w/.-]{1,200})\.ts'/g

/** Writes the declarations of the library's types, and of the files that they are from. */
function declareInto(stage: string): void {
  const emitted = mkdtempSync(join(tmpdir(), 'cleaner-types-'))
  const settings = join(project, 'tools/package/tsconfig.json')
  const tsc = join(project, 'node_modules/.bin/tsc')
  execFileSync(tsc, ['--project', settings, '--outDir', emitted], { stdio: ['ignore', 2, 2] })
  const files = new Set(['tools/package/index.d.ts'])
  for (const file of files) {
    const text = readFileSync(join(emitted, file), 'utf8')
    for (const [, target = ''] of text.matchAll(importOfSource))
      files.add(join(dirname(file), `${target}.d.ts`))
    const place = join(stage, 'types', file)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, text.replace(importOfSource, "from '$1.js'"))
  }
  rmSync(emitted, { recursive: true })
}

/** The licences of the packages inside a bundle, with their texts. */
function licencesOf({ outputs }: Metafile): string {
  const inside = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))
  const folders = new Set(inside.flatMap((file) => packageFolder.exec(file)?.[0] ?? []))
  const parts = [...folders].toSorted().map((folder) => {
    const { name, version, license } = readJson(join(project, folder, 'package.json'))
    const file = readdirSync(join(project, folder)).find((one) => /^licen[cs]e/i.test(one))
    if (!file) throw new Error(`${folder} has no text of its licence`)
    const text = readFileSync(join(project, folder, file), 'utf8').trim()
    return `## ${name} ${version} (${license})\n\n${text}\n`
  })
  return `# Packages inside\n\n${parts.join('\n')}`
}

const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/

/** The README, with what is known only when the package is built. */
async function readmeWith(version: string, gzipped: number): Promise<string> {
  const { rejections } = await import('../src/cleaner/index.ts')
  const values: Readonly<Record<string, string>> = {
    name,
    version,
    tarball: `${name}-${version}.tgz`,
    kilobytes: String(Math.round(gzipped / 1000)),
    refusals: Object.entries(rejections)
      .map(([code, meaning]) => `| \`${code}\` | ${meaning} |`)
      .join('\n'),
  }
  const text = readFileSync(join(project, 'tools/package/README.md'), 'utf8')
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined) throw new Error(`The README of the package asks for {{${key}}}`)
    return value
  })
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}
