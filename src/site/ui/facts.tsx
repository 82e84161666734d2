import type { Child } from 'hono/jsx'

/** Short facts on one line, separated by dots that keep their places in both directions of writing. */
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
