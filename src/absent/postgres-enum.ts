/** Stands for the enums of Postgres, which Drizzle looks for in every statement. There are none in SQLite. */
export const isPgEnum = (): false => false
