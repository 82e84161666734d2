/** The bounds of one request that writes lines of a copy; its bytes are those of any body. */
export const copyLimits = {
  /** An article costs up to five statements, of which the platform allows 1,000. */
  lines: 180,
} as const
