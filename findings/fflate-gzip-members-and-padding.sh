#!/usr/bin/env bash
# fflate 0.8.3, gunzipSync() loses data of two kinds of gzip files, and throws for neither:
#
# 1. Of two members (RFC 1952, 2.2) it returns the beginning of the first, as long as the second is.
# 2. Of a file padded with zeros, as files from tapes and block devices are, it returns nothing at all.
#
# gunzip and Node's zlib read both files whole. fflate takes the length from the last four bytes of the file.
# These belong to the last member, or to the padding.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit fflate@0.8.3

cat >read.mjs <<'JS'
import zlib from 'node:zlib'
import { gunzipSync } from 'fflate'

const first = zlib.gzipSync('first story, ')
const second = zlib.gzipSync('second')
const files = {
  'one member': first,
  'two members': Buffer.concat([first, second]),
  'padded with zeros': Buffer.concat([first, Buffer.alloc(512)]),
}
for (const [name, file] of Object.entries(files)) {
  const [ours, theirs] = [zlib.gunzipSync(file).toString(), new TextDecoder().decode(gunzipSync(file))]
  console.log(`${name}: zlib "${ours}", fflate "${theirs}"`)
}
JS
seen=$(node read.mjs)
expected='one member: zlib "first story, ", fflate "first story, "
two members: zlib "first story, second", fflate "first "
padded with zeros: zlib "first story, ", fflate ""'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: see above' >&2; exit 1; }
