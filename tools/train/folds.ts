/** Deals groups into folds of about the same number of members, the largest group first. Deterministic. */
export function foldsOf(groups: readonly string[], count: number): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const filled = Array.from({ length: count }, () => 0)
  const dealt = new Map<string, number>()
  const sorted = [...sizes].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  for (const [group, size] of sorted) {
    const fold = filled.indexOf(Math.min(...filled))
    filled[fold] = (filled[fold] ?? 0) + size
    dealt.set(group, fold)
  }
  return dealt
}
