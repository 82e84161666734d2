#!/usr/bin/env bash
# linkedom 0.18.15: setAttribute() puts a new attribute before those that an element has, so that attributes,
# getAttributeNames() and the printed element list them in the reverse of the order in which they were set.
# Expected: at the end, since "append an attribute" of the DOM standard appends to the element's attribute list
# (https://dom.spec.whatwg.org/#concept-element-attributes-append), and as browsers and jsdom print it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit linkedom@0.18.15

cat >order.mjs <<'JS'
import { parseHTML } from 'linkedom'
const { document } = parseHTML('<!doctype html><html><body></body></html>')
const element = document.createElement('p')
for (const name of ['id', 'class', 'lang']) element.setAttribute(name, name)
console.log([...element.attributes].map(({ name }) => name).join(' '))
console.log(element.getAttributeNames().join(' '))
console.log(element.outerHTML)
JS
seen=$(node order.mjs)

expected='lang class id
lang class id
<p lang="lang" class="class" id="id"></p>'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: see above' >&2; exit 1; }
