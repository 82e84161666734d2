-- The other addresses that articles were met under: `id` is the one that an article at this address would have.
CREATE TABLE addresses (
  id TEXT PRIMARY KEY NOT NULL,
  source_url TEXT NOT NULL,
  article_id TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX addresses_article ON addresses (article_id);

CREATE TRIGGER articles_deleted_unaddressed AFTER DELETE ON articles BEGIN
  DELETE FROM addresses WHERE article_id = OLD.id;
END;

-- The parts of articles that their sites spread over several pages; the article holds them joined.
CREATE TABLE parts (
  article_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  is_last INTEGER NOT NULL,
  source_url TEXT NOT NULL,
  raw_hash TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
);

CREATE TRIGGER articles_deleted_unparted AFTER DELETE ON articles BEGIN
  DELETE FROM parts WHERE article_id = OLD.id;
END;

-- Nothing is kept of the text of a removed article.
CREATE TRIGGER articles_removed_unparted AFTER UPDATE OF removed ON articles WHEN NEW.removed IS NOT NULL BEGIN
  DELETE FROM parts WHERE article_id = OLD.id;
END;
