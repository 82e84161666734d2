import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { evaluateModules } from './evaluate-modules.ts'

const project = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles a Worker into modules:
 *
 * 1. One runs at every start and is named after its entry.
 * 2. Each other part is loaded when it is first needed, and is named after its content.
 *
 * Modules of an earlier bundle are removed after the new ones are written. The same sources make the same bytes, in
 * any folder and for any output folder.
 *
 * @param entry Its main file, relative to `root`.
 * @param folder Where the modules go, relative to `root`; any other file in it is removed.
 * @param root Where the sources and their packages are.
 * @returns What went into which module; the modules are named as if they were in `dist`.
 * @see docs/decisions/0017-modules.md
 */
export async function bundle(entry: string, folder: string, root = project): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    // Not `folder`: source maps name the sources relative to it, and the names of modules hash their maps.
    outdir: 'dist',
    write: false,
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    // The icons become modules of bytes, by the rules of wrangler.toml.
    loader: { '.svg': 'copy', '.png': 'copy', '.ico': 'copy' },
    bundle: true,
    splitting: true,
    format: 'esm',
    // The target of `wrangler`'s own bundler.
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['cloudflare:*', 'node:*'],
    plugins: [evaluateModules],
    minify: true,
    charset: 'utf8', // escapes would make the vocabularies of many scripts half as long again
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  })
  const place = resolve(root, folder)
  mkdirSync(place, { recursive: true })
  for (const { path, contents } of outputFiles) writeFileSync(join(place, basename(path)), contents)
  const made = new Set(outputFiles.map(({ path }) => basename(path)))
  for (const name of readdirSync(place)) if (!made.has(name)) rmSync(join(place, name))
  return metafile
}
