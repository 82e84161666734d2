-- Takedowns: one row an article, its last one. All times in seconds since 1970. `erased_at` tells since when nothing of
-- the article is kept, `restored_at` when it was brought back; until one of them is there, it can be.
CREATE TABLE removals (
  article_id TEXT PRIMARY KEY NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  removed_by TEXT NOT NULL,
  removed_at INTEGER NOT NULL,
  erased_at INTEGER,
  restored_at INTEGER,
  restored_by TEXT
) WITHOUT ROWID;
CREATE INDEX removals_newest ON removals (removed_at, article_id);
CREATE INDEX removals_kept ON removals (removed_at) WHERE erased_at IS NULL AND restored_at IS NULL;

-- The rows that bring an article back, of this table and of those that it names in `source`. `facts` has the columns
-- of a row as a JSON object, but the largest one, which is `body`.
CREATE TABLE removed_content (
  article_id TEXT NOT NULL,
  source TEXT NOT NULL,
  number INTEGER NOT NULL,
  facts TEXT NOT NULL,
  body BLOB,
  PRIMARY KEY (article_id, source, number)
);

-- Addresses whose pages are refused: those of a host, and of the hosts below it where `is_wide`, whose path and query
-- match a pattern. `*` in it stands for any characters.
CREATE TABLE blocks (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  host TEXT NOT NULL,
  is_wide INTEGER NOT NULL,
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX blocks_address ON blocks (host, path, is_wide);

-- What readers report of articles.
CREATE TABLE reports (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  article_id TEXT NOT NULL,
  lang TEXT NOT NULL,
  reason TEXT NOT NULL,
  message TEXT NOT NULL,
  contact TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  closed_at INTEGER,
  closed_by TEXT
);
CREATE INDEX reports_open ON reports (closed_at, id);
CREATE INDEX reports_sent ON reports (sent_at);
