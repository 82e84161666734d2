#!/usr/bin/env bash
# wrangler 4.156.2, local D1: a SELECT joined by UNION ALL may have five terms. The sixth fails with
# "too many terms in compound SELECT". SQLite takes 500 in its default build. D1's page of limits does
# not name this one. Workaround: groups of terms, each in a subquery of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export CI=true WRANGLER_SEND_METRICS=false
npm init -y >/dev/null
npm install --silent --no-fund --no-audit wrangler@4.156.2 node@24.21.0

cat >wrangler.toml <<'TOML'
name = "finding"
compatibility_date = "2026-11-01"
[[d1_databases]]
binding = "DB"
database_name = "finding"
database_id = "finding"
TOML
union() { seq -s ' ' "$1" | sed 's/ / union all select /g; s/^/select /'; }
execute() { PATH="$PWD/node_modules/.bin:$PATH" wrangler d1 execute finding --local --json --command "$1" 2>&1 || true; }

five=$(execute "$(union 5)")
six=$(execute "$(union 6)")
grouped=$(execute "select * from ($(union 3)) union all select * from ($(union 3))")
echo "five terms: $(grep -c '"success": true' <<<"$five") success"
echo "six terms: $(grep -o 'too many terms in compound SELECT' <<<"$six" | head -n 1)"
echo "two groups of three: $(grep -c '"success": true' <<<"$grouped") success"
grep -q '"success": true' <<<"$five" && grep -q 'too many terms in compound SELECT' <<<"$six" &&
  grep -q '"success": true' <<<"$grouped" || { echo 'CHANGED: see above' >&2; exit 1; }
