-- What came in and what became of it, for the desk. `at` in seconds since 1970; `source` is a domain, or empty. There is
-- no index: the log is bounded, and each would cost a row written for every page.
CREATE TABLE intake_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at INTEGER NOT NULL,
  url TEXT,
  source TEXT NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT NOT NULL,
  confidence REAL,
  article_id TEXT,
  sender TEXT NOT NULL
);

-- The log by days, which is kept longer. `rated` pages have a confidence; `confidence` is the sum of theirs.
CREATE TABLE intake_days (
  day TEXT NOT NULL,
  source TEXT NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT NOT NULL,
  pages INTEGER NOT NULL,
  rated INTEGER NOT NULL,
  confidence REAL NOT NULL,
  least REAL,
  PRIMARY KEY (day, source, outcome, code)
) WITHOUT ROWID;

-- Up to which row of the log its days are counted; one row.
CREATE TABLE intake_counted (
  id INTEGER PRIMARY KEY NOT NULL,
  upto INTEGER NOT NULL
);

-- How many views of articles the edge cache answered, and for how many the page was rendered.
CREATE TABLE served_days (
  day TEXT PRIMARY KEY NOT NULL,
  hits INTEGER NOT NULL,
  rendered INTEGER NOT NULL
) WITHOUT ROWID;
