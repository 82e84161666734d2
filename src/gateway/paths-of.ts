import type { Hono } from 'hono'

/**
 * Makes one pattern of the paths that an app has routes for, middleware and what catches the rest aside. Matching it
 * takes a microsecond, where a router that tells such routes apart takes twenty.
 */
export function pathsOf({ routes }: Pick<Hono, 'routes'>): RegExp {
  const paths = new Set(routes.map(({ path }) => path).filter((path) => !path.endsWith('*')))
  return new RegExp(`^(?:${[...paths].map(patternOf).join('|')})$`)
}

// `/:name` is a segment, `/:name{pattern}` one of that form. No pattern of ours holds a brace but to count.
function patternOf(path: string): string {
  return path.replace(/:\w+(?:\{((?:[^{}]|\{\d+\})*)\})?|[.+?^$()[\]\\|]/g, (sign, form?: string) =>
    sign.startsWith(':') ? `(?:${form ?? '[^/]+'})` : `\\${sign}`,
  )
}
