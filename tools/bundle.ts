import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Metafile, type Plugin } from 'esbuild'

const project = fileURLToPath(new URL('..', import.meta.url))

// htmlparser2's index also exports a DOM. Its packages say that they have no side effects, but esbuild reads the package.json
// nearest to a module, and they have a second one that does not say so; see docs/decisions/0012-left-out.md.
const dropUnusedDom: Plugin = {
  name: 'drop-unused-dom',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /^dom(?:handler|utils)$/ }, async ({ path, pluginData, ...importer }) => {
      if (pluginData === dropUnusedDom) return null // our own question
      const found = await find(path, { ...importer, pluginData: dropUnusedDom })
      return { ...found, sideEffects: false }
    })
  },
}

// Schemas are converted here rather than by a library in the Worker.
const convertSchemas: Plugin = {
  name: 'convert-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /\/json-schemas\.ts$/ }, async ({ path }) => {
      const { jsonSchemas } = (await import(pathToFileURL(path).href)) as object as {
        jsonSchemas: object
      }
      return { contents: `export const jsonSchemas = ${JSON.stringify(jsonSchemas)}` }
    })
  },
}

/**
 * Bundles a Worker into modules: one that runs at every start, named after its entry, and one for each part that is loaded
 * when it is first needed, named after its content. Modules of an earlier bundle are removed after the new ones are there.
 *
 * The same sources make the same bytes, wherever they are and wherever the modules go.
 *
 * @param entry Its main file, from the root.
 * @param folder Where the modules go, from the root; nothing else may be kept in it.
 * @param root Where the sources and their packages are.
 * @returns What went into which module; the modules are named as if they were in `dist`.
 * @see docs/decisions/0017-modules.md
 */
export async function bundle(entry: string, folder: string, root = project): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    // Not `folder`: source maps name the sources from here, and the names of modules hash their maps.
    outdir: 'dist',
    write: false,
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    // The icons become modules of bytes, by the rules of wrangler.toml.
    loader: { '.svg': 'copy', '.png': 'copy', '.ico': 'copy' },
    bundle: true,
    splitting: true,
    format: 'esm',
    // What `wrangler` bundles for, too.
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['cloudflare:*'],
    plugins: [dropUnusedDom, convertSchemas],
    minify: true,
    charset: 'utf8', // vocabularies of many scripts would be half as long again in escapes
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
