-- How often an article was read in each hour (hours since 1970) of the last day. Nothing of a reader.
CREATE TABLE views (
  article_id TEXT NOT NULL,
  hour INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (article_id, hour)
) WITHOUT ROWID;

-- The most read of the last day, made anew from `views` every few minutes; `refreshed_at` in seconds since 1970.
CREATE TABLE trends (
  rank INTEGER PRIMARY KEY NOT NULL,
  article_id TEXT NOT NULL,
  score REAL NOT NULL,
  refreshed_at INTEGER NOT NULL
);

CREATE TRIGGER articles_unread AFTER UPDATE OF position ON articles WHEN NEW.position IS NULL BEGIN
  DELETE FROM views WHERE article_id = OLD.id;
  DELETE FROM trends WHERE article_id = OLD.id;
END;
