import type { Element } from './dom.ts'

const spoken =
  /(?:^|[\s_-])(?:sr-only|sronly|visually-?hidden|screen-?reader(?:-text|-only|-response)?|a11y-hidden|u-hidden|assistive-text|offscreen)(?:$|[\s_-])/i

/** Whether an element is named as one for screen readers alone. */
export function hasSpokenName({ className }: Element): boolean {
  return className !== '' && spoken.test(className)
}
