import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Three ways to write the same: hono/jsx prints `<!doctype html>`, `<img/>` and `controls=""`.
      'doctype-style': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      // A headline is as long as its newspaper made it.
      'long-title': 'off',
      // Boxes to tick share a name, as in the standard; the rule asks for PHP's brackets.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    },
  }),
)

/** What html-validate finds wrong with a page, by rule and place, e.g. `no-dup-id 1:204 Duplicate ID "q"`. */
export function htmlFaults(html: string): string[] {
  const { results } = validator.validateStringSync(html)
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`)
}
