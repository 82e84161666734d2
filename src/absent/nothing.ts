/** Stands for a package of which the Worker's bundle needs nothing. */
export const nothing = null
