// The contrast of text on paper or wash is at least 4.5:1 in both themes. Rules are ornament.
export const designTokens = `
:root {
  color-scheme: light dark;
  --paper: #fffefb;
  --wash: #f5f2ea;
  --ink: #1c1b19;
  --muted: #5d5950;
  --rule: #d9d4c8;
  --link: #8a1c1c;
  --new: #dcefd9;
  --old: #f8dfdb;
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif;
  --mono: ui-monospace, 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  --measure: 38rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513;
    --wash: #22201d;
    --ink: #e8e4dc;
    --muted: #aaa499;
    --rule: #3d3a34;
    --link: #f0a08c;
    --new: #1d3b22;
    --old: #4a211d;
  }
}

/* Faces per script: the reader's own, in the order of their systems. */
[lang] {
  --text: var(--serif);
  --line: 1.6;
  --scale: 1;
}
:lang(ar), :lang(fa), :lang(ur), :lang(ckb), :lang(ps) {
  --text: 'Geeza Pro', 'Noto Naskh Arabic', 'Sakkal Majalla', 'Segoe UI', Tahoma, serif;
  --line: 1.85;
  --scale: 1.12;
}
:lang(he), :lang(yi) {
  --text: 'New Peninim MT', 'Noto Serif Hebrew', David, 'Times New Roman', serif;
}
:lang(ja) {
  --text: 'Hiragino Sans', 'Yu Gothic UI', Meiryo, 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif;
  --line: 1.85;
}
:lang(zh) {
  --text: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif;
  --line: 1.85;
}
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) {
  --text: 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', sans-serif;
}
:lang(ko) {
  --text: 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR', sans-serif;
  --line: 1.8;
}
:lang(hi), :lang(mr), :lang(ne) {
  --text: 'Kohinoor Devanagari', 'Noto Serif Devanagari', 'Nirmala UI', serif;
  --line: 1.75;
}
:lang(th) {
  --text: Thonburi, 'Noto Serif Thai', 'Leelawadee UI', serif;
  --line: 1.8;
}
`
