#!/usr/bin/env bash
# esbuild 0.28.2, with `splitting` and `sourcemap`: the names of chunks depend on where the output folder is,
# relative to the sources. Every byte of JavaScript but these names is the same. The hash in a name covers the
# source map, whose paths are relative to the output folder. So a build into a temporary folder has other names,
# another order of chunks and another weight when compressed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit esbuild@0.28.2

mkdir source
echo "export const word = 'shared'" >source/shared.js
echo "import { word } from './shared.js'; console.log('a', word, () => import('./b.js'))" >source/a.js
echo "import { word } from './shared.js'; console.log('b', word)" >source/b.js
names() { # of the chunks, built into a folder, with the options that follow
  node_modules/.bin/esbuild source/a.js --bundle --splitting --format=esm --log-level=error --outdir="$1" "${@:2}"
  ls "$1" | grep -E '^(chunk|b)-.*\.js$' | tr '\n' ' '
}
same=$([ "$(names out-1 --sourcemap)" = "$(names out-2 --sourcemap)" ] && echo same || echo other)
deeper=$([ "$(names out-1 --sourcemap)" = "$(names deeper/out-1 --sourcemap)" ] && echo same || echo other)
unmapped=$([ "$(names out-3)" = "$(names deeper/out-3)" ] && echo same || echo other)
echo "next to each other, with maps: $same names"
echo "one folder deeper, with maps: $deeper names"
echo "one folder deeper, without maps: $unmapped names"
[ "$same $deeper $unmapped" = 'same other same' ] || { echo 'CHANGED: see above' >&2; exit 1; }
