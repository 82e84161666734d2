import { designTokens } from '../../site/style/design-tokens.ts'
import { frameStyle } from '../../site/style/frame-style.ts'
import { printStyle, styleHash } from '../../site/style/stylesheet.ts'
import { figureStyle } from './figure-style.ts'

const pageStyle = `
body { font: 1rem/1.5 var(--sans); }
.deskhead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; padding: .5rem 1rem; border-bottom: 3px double var(--rule); }
.deskhead .name { font: 700 1.25rem/1.5 var(--sans); }
.deskhead nav { display: flex; flex-wrap: wrap; }
.deskhead nav a { padding: .5rem .6rem; color: inherit; font-size: .9375rem; }
.deskhead [aria-current] { font-weight: 700; text-decoration: none; }
.desk { max-width: 72rem; margin: 0 auto; padding-bottom: 4rem; }
.desk h1 { margin: 1.25rem 0 1rem; font-size: 1.75rem; }
.desk h2 { margin: 2rem 0 .75rem; padding-top: .5rem; border-top: 2px solid var(--ink); font-size: 1.125rem; }
.desk h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
.desk code { font: .875em/1.5 var(--mono); overflow-wrap: anywhere; }
.desk .note { color: var(--muted); font-size: .875rem; font-weight: 400; }
.desk .notice { margin: 1rem 0; padding: .75rem 1rem; border-inline-start: 4px solid var(--link); background: var(--wash); }
/* A wide table scrolls within itself, not the page. */
.desk .wide { overflow-x: auto; }
.desk table { border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
.desk :is(th, td) { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: normal; }
.desk thead :is(th, td) { border-bottom: 2px solid var(--muted); white-space: nowrap; }
.desk .words { min-width: 16rem; max-width: 38rem; overflow-wrap: anywhere; }
.desk .number { text-align: end; }
.desk td > p { margin: 0 0 .4rem; }
.desk caption { padding: .25rem 0; color: var(--muted); text-align: start; }
.form { display: grid; gap: .75rem; justify-items: start; max-width: 38rem; margin: 1rem 0; }
.form.inline { display: flex; flex-wrap: wrap; align-items: end; margin: 0; }
.form label { display: grid; gap: .2rem; width: 100%; color: var(--muted); font-size: .875rem; }
.form.inline label { width: 9.5rem; }

.form label.tick { display: flex; align-items: center; gap: .5rem; padding: .25rem 0; color: inherit; font-size: 1rem; }
.form .now { padding-inline-start: .6rem; border-inline-start: 4px solid var(--link); }
.form .now p { margin: 0; overflow-wrap: anywhere; }
.form fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
.form legend { padding: 0; color: var(--muted); font-size: .875rem; }
.form :is(input, select, textarea, button) { max-width: 100%; min-height: 2.75rem; padding: .4rem .6rem; border: 1px solid var(--muted); border-radius: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
.form :is(input:not([type]), input[type='password'], input[type='number'], input[type='text'], input[type='url'], input[type='search'], input[type='date'], select, textarea) { width: 100%; }
.form :is(input[type='checkbox'], input[type='radio']) { flex: none; width: 1.25rem; min-height: 0; height: 1.25rem; margin: 0; accent-color: var(--link); }
.form textarea { min-height: 8rem; font: .875rem/1.5 var(--mono); }
.form button { padding-inline: 1.1rem; border-color: var(--ink); background: var(--ink); color: var(--paper); cursor: pointer; }
.form button.quiet { background: var(--paper); color: var(--ink); }
`

/** The one stylesheet of the desk, in the readers' pages' colours. */
export const deskStylesheet = printStyle([designTokens, frameStyle, pageStyle, figureStyle])

/**
 * The headers of every answer of the desk. The policy allows its own stylesheet, its own forms, and nothing else: no
 * script, no frame around or within it, nothing of another host. The address of a page is told to no other site, but a
 * form still tells its own that it is.
 */
export const deskHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `style-src '${await styleHash(deskStylesheet)}'`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
}
