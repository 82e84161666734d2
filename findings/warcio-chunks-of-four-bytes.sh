#!/usr/bin/env bash
# warcio 2.4.11: WARCParser finds the end of a record's header only in chunks of five bytes or more. The same
# valid file of three records, fed in chunks of four bytes, gives one record. Streams may cut anywhere, and the
# last chunk of a request is often short. Workaround: group chunks before they reach the parser.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit warcio@2.4.11

cat >run.mjs <<'JS'
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio'

const encoder = new TextEncoder()
const parts = []
for (const name of ['one', 'two', 'three']) {
  const record = WARCRecord.create(
    { url: `https://quill.example/${name}`, date: '2026-10-03T08:15:00Z', type: 'resource', warcVersion: 'WARC/1.1',
      warcHeaders: { 'Content-Type': 'text/plain' } },
    (async function* () { yield encoder.encode(`The ferry of ${name} sails at noon.\n`) })(),
  )
  parts.push(await WARCSerializer.serialize(record))
}
const file = new Uint8Array(parts.flatMap((part) => [...part]))

async function* inChunks(size) {
  for (let at = 0; at < file.length; at += size) yield file.slice(at, at + size)
}

const counts = {}
for (const size of [file.length, 5, 4]) {
  let count = 0
  for await (const _ of new WARCParser(inChunks(size))) count++
  counts[size === file.length ? 'whole' : size] = count
}
console.log(JSON.stringify(counts))
JS
found=$(timeout 30 node run.mjs)
echo "records by the size of chunks: $found"
[ "$found" = '{"4":1,"5":3,"whole":3}' ] || { echo 'CHANGED: see above' >&2; exit 1; }
