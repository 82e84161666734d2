-- One row an article; a removed one stays as an empty row.
CREATE TABLE articles (
  id TEXT PRIMARY KEY NOT NULL,
  source_url TEXT NOT NULL,
  source_name TEXT NOT NULL,
  source_domain TEXT NOT NULL,
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  lede TEXT,
  byline TEXT NOT NULL,
  agencies TEXT NOT NULL,
  published_at TEXT,
  modified_at TEXT,
  image TEXT,
  section TEXT,
  tags TEXT NOT NULL,
  body TEXT NOT NULL,
  is_accessible_for_free INTEGER,
  is_truncated INTEGER NOT NULL,
  is_noindex INTEGER NOT NULL,
  is_tdm_reserved INTEGER NOT NULL,
  confidence REAL NOT NULL,
  revision TEXT NOT NULL,
  raw_hash TEXT NOT NULL,
  cleaner_version TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  stored_at TEXT NOT NULL,
  removed TEXT,
  filed_at TEXT GENERATED ALWAYS AS (coalesce(published_at, first_seen_at)) VIRTUAL
);

-- Lists and archives: newest first, without the removed.
CREATE INDEX articles_filed ON articles (filed_at, id) WHERE removed IS NULL;
