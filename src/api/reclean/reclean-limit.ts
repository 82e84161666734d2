/** How many articles a dry run cleans in one request; each costs some four calls. */
export const recleanLimit = 100
