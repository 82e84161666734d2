import type { Child } from 'hono/jsx'

/** The name of the hidden field with the secret of the session. */
export const csrfField = 'csrf'

type DeskFormProps = {
  /** The path that it is posted to. */
  action: string
  /** As `admitDesk` gave it. */
  csrf: string
  /** Whether its fields are next to each other, as in a table. */
  isInline?: boolean
  children?: Child
}

/** A form that changes something, with the secret of the session. `readDeskForm` reads it. */
export function DeskForm({ action, csrf, isInline = false, children }: DeskFormProps) {
  return (
    <form method="post" action={action} class={isInline ? 'form inline' : 'form'}>
      <input type="hidden" name={csrfField} value={csrf} />
      {children}
    </form>
  )
}
