/**
 * The version of the rules by which articles are filed: how names become keys of lists, and texts words of the index.
 * Each row keeps the version that it was filed by.
 *
 * Increase it with every change of `foldWord`, `tokenize`, `listKey`, `listingsOf` or `outletDomain`. The cron then
 * files the older articles again.
 */
export const currentFiling = 2
