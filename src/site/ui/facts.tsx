import type { Child } from 'hono/jsx'

/** Short facts on one line with dots between, which keep their places in either direction. */
export function Facts({ facts }: { facts: readonly Child[] }) {
  const present = facts.filter((fact) => fact !== null && fact !== false)
  return (
    <p class="facts">
      {present.map((fact) => (
        <span>{fact} </span>
      ))}
    </p>
  )
}
