import type { Child } from 'hono/jsx'

/** Holds a wide table, which scrolls within itself; `label` is unique on its page. */
export function Wide({ label, children }: { label: string; children?: Child }) {
  return (
    <div class="wide" tabindex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
