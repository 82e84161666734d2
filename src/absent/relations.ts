/**
 * Stands for Drizzle's relations, which its `query` interface is made of. The store selects, inserts, updates and
 * deletes, and writes its joins itself.
 *
 * @throws {Error} Always.
 */
function absent(): never {
  throw new Error('Cannot query by relations: they are not in the bundle')
}

export {
  absent as Many,
  absent as One,
  absent as createTableRelationsHelpers,
  absent as extractTablesRelationalConfig,
  absent as getOperators,
  absent as getOrderByOperators,
  absent as mapRelationalRow,
  absent as normalizeRelation,
}
