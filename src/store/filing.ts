/**
 * The rules by which articles are filed: how names become the keys of lists and texts the words of the index.
 * Each row says which it was filed by. Whoever changes `fold`, `words`, `listKey`, `listingsOf` or
 * `outletDomain` counts this up, and the cron files the articles of before again.
 */
export const currentFiling = 2
