import type { Child } from 'hono/jsx'

/** Holds a wide table, which scrolls within itself; `label` is unique on its page. */
export function Wide({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="wide" tabindex={0} aria-label={label}>
      {children}
    </section>
  )
}
