-- What persons corrected in articles, one row a correction, from 1 up for each article; see
-- src/article/correction/correction.ts. An undone one stays, so that no number comes twice.
CREATE TABLE corrections (
  article_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  correction TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT,
  PRIMARY KEY (article_id, number)
) WITHOUT ROWID;

-- What the cleaner found of the articles that were ever corrected; `articles` has them with their corrections. `content`
-- is the article as JSON without its body. `unfit` counts what of the corrections found no place in it. `state` is
-- another with each correction and each undoing.
CREATE TABLE found_articles (
  article_id TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL,
  unfit INTEGER NOT NULL,
  revision TEXT NOT NULL,
  title TEXT NOT NULL,
  published_at TEXT,
  modified_at TEXT,
  is_truncated INTEGER NOT NULL,
  content TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX found_articles_unfit ON found_articles (article_id) WHERE unfit > 0;

CREATE TRIGGER articles_deleted_uncorrected AFTER DELETE ON articles BEGIN
  DELETE FROM corrections WHERE article_id = OLD.id;
  DELETE FROM found_articles WHERE article_id = OLD.id;
END;

-- Nothing of a removed article is left here. What brings it back was moved away before: see 0017_takedown.sql.
CREATE TRIGGER articles_removed_uncorrected AFTER UPDATE OF removed ON articles WHEN NEW.removed IS NOT NULL BEGIN
  DELETE FROM corrections WHERE article_id = OLD.id;
  DELETE FROM found_articles WHERE article_id = OLD.id;
END;
