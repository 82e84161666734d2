import { Refusal } from '../../http/problem.ts'

/** Makes the handler that declines all other methods at an address. */
export function onlyBy(allow: string) {
  return (): never => {
    throw new Refusal('method_not_allowed', { detail: `Use ${allow}` }, { allow })
  }
}
