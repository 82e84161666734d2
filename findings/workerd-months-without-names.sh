#!/usr/bin/env bash
# workerd 1.20261102.1: Intl.DateTimeFormat.supportedLocalesOf() names Bosnian, Azerbaijani, Kazakh and Uzbek as
# supported, and resolvedOptions() agrees. But a long date has the root locale's placeholder: "2026 M10 3".
# Expected: a month with a name, as in German, or a locale that is not called supported, as Icelandic is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit workerd@1.20261102.1

cat >worker.mjs <<'JS'
export default {
  fetch() {
    const day = new Date('2026-10-03T10:53:00Z')
    const lines = ['bs', 'az', 'kk', 'uz', 'is', 'de'].map((tag) => {
      const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
      const isSupported = Intl.DateTimeFormat.supportedLocalesOf([tag]).length === 1
      return [tag, isSupported, format.resolvedOptions().locale, format.format(day)].join(' | ')
    })
    return new Response(lines.join('\n'))
  },
}
JS
port=$(node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
cat >config.capnp <<CAPNP
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
    compatibilityDate = "2026-11-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:$port", http = (), service = "main")],
);
CAPNP
node_modules/.bin/workerd serve config.capnp &
server=$!
for _ in $(seq 50); do seen=$(curl -s "http://127.0.0.1:$port/") && break || sleep 0.2; done

expected='bs | true | bs | 2026 M10 3
az | true | az | 2026 M10 3
kk | true | kk | 2026 M10 3
uz | true | uz | 2026 M10 3
is | false | en-US | October 3, 2026
de | true | de | 3. Oktober 2026'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: see above' >&2; exit 1; }
