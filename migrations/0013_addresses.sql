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
