-- What the doctor and the cron changed, whose pages wait to be purged: an article, or none, and the day of lists that
-- hold it, or none. The Worker's cron hands it to the queue of purges.
CREATE TABLE stale (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  article_id TEXT,
  day TEXT,
  is_removed INTEGER NOT NULL
);

-- When the cron last did all it has to do; one row.
CREATE TABLE tended (
  id INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL
);
