/** The same object with some methods replaced; the others are still called on it. */
export function overriding<T extends object>(
  target: T,
  methods: Partial<Record<string, unknown>>,
): T {
  return new Proxy(target, {
    get(_target, name) {
      if (typeof name === 'string' && name in methods) return methods[name]
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
