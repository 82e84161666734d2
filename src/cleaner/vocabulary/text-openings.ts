/** How texts in other formats begin, after white space. The first match counts. */
export const textOpenings: readonly (readonly [RegExp, string])[] = [
  [/^WARC\/\d/i, 'a WARC capture of the web'],
  [/^filedesc:\/\//, 'an ARC capture of the web'],
  [/^HTTP\/\d(?:\.\d)? \d{3}/, 'an HTTP response with its header'],
  [/^From: ["<]?Saved by/i, 'MHTML, a page saved with its pictures'],
  [/^--\S{1,72}\r?\nContent-/i, 'a message of several parts'],
  [/^-----BEGIN [A-Z ]{3,40}-----/, 'encoded or encrypted data'],
  [/^begin(?:-base64)? [0-7]{3,4} \S/, 'encoded data'],
  [
    /^(?:\)\]\}'[^\n]*\n|(?:for ?\(;;\)|while ?\(1\)|throw 1);|&&&START&&&)?\s*(?:\{\s*["'}]|\[\s*(?:["[{]|(?:null|true|false|-?\d[\d.]{0,20})\s*,)|"\s*<)/,
    'JSON',
  ],
  [/^(?:WEBVTT\s|\d{1,5}\s{1,4}\d\d:\d\d:\d\d[,.]\d{3} -->)/, 'the captions of a film'],
  [/^BEGIN:V(?:CALENDAR|CARD)/i, 'a calendar or an address card'],
  [/^(?:diff --git |--- \S[^\n]*\n\+\+\+ )/, 'a patch'],
  [/^\\documentclass/, 'a LaTeX document'],
  [/^User-agent:/i, 'a robots.txt'],
  [/^---\r?\n[\w-]{1,60}:/, 'YAML'],
]

/** How programs and style sheets begin. A page may, too, if its server prints code in front of the markup. */
export const codeOpenings: readonly (readonly [RegExp, string])[] = [
  [/^(?:@charset\s?"|@import\s|@font-face\s?\{|@media\s|:root\s?\{)/i, 'a style sheet'],
  [/^[^<{}]{1,300}\{\s*[a-z-]{2,40}\s*:[^<{}]{1,400}[;}]/, 'a style sheet'],
  [/^["']use strict["']/, 'a script'],
  [/^[!;(+]{0,3}(?:async )?function\b[^<{]{0,80}\{/, 'a script'],
  [/^[!;]?\(\(?(?:\w{0,30}\)? ?=>|self\.|window\.)/, 'a script'],
  [/^(?:document|window|self)[.[]/, 'a script'],
  [/^(?:var|let|const) [\w$]{1,60} ?=/, 'a script'],
  [/^(?:import|export) (?:[{*"']|\w{1,60} from ["'])/, 'a script'],
  [/^[\w$.]{1,80}\( ?[{["]/, 'a script'],
  [/^(?:#!|#include\b|#ifn?def\b|<\?(?:php\b|=)|\/[*/])/, 'source code'],
  [/^(?:-- ?(?:MySQL|PostgreSQL|SQLite)|INSERT INTO |CREATE TABLE )/, 'a dump of a database'],
]

/** What an XML document with a root element of a name is, in lower case. */
export const knownRoots: ReadonlyMap<string, string> = new Map([
  ['rss', 'a feed'],
  ['feed', 'a feed'],
  ['rdf:rdf', 'a feed'],
  ['urlset', 'a sitemap'],
  ['sitemapindex', 'a sitemap'],
  ['svg', 'a drawing'],
  ['opml', 'a list of feeds'],
  ['plist', 'a property list, as of a Safari webarchive'],
  ['nitf', 'XML of a news agency'],
  ['newsml', 'XML of a news agency'],
  ['newsitem', 'XML of a news agency'],
])
