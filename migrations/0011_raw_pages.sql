-- The pages that articles were made of. Their bytes are in R2, by article and digest; without R2 there are no rows.
-- `received_at` in seconds since 1970; 0 for a page that is to be deleted.
CREATE TABLE raw_pages (
  article_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  source_url TEXT NOT NULL,
  content_type TEXT,
  overrides TEXT NOT NULL,
  sender TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, hash)
) WITHOUT ROWID;
CREATE INDEX raw_pages_received ON raw_pages (received_at);

-- Nothing is kept of a removed article.
CREATE TRIGGER articles_removed_unkept AFTER UPDATE OF removed ON articles WHEN NEW.removed IS NOT NULL BEGIN
  UPDATE raw_pages SET received_at = 0 WHERE article_id = OLD.id;
END;

CREATE TRIGGER articles_deleted_unkept AFTER DELETE ON articles BEGIN
  UPDATE raw_pages SET received_at = 0 WHERE article_id = OLD.id;
END;
