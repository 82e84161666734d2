-- By which rules an article was filed in lists and index (src/store/filing.ts); `tend` files the older ones again,
-- the newest first.
ALTER TABLE articles ADD COLUMN filing INTEGER NOT NULL DEFAULT 0;
CREATE INDEX articles_filing ON articles (filing, position) WHERE position IS NOT NULL;

-- How often each spelling of a list's name is used, by the articles with a filing. A list is called by the one used
-- most, of equals by that of the lowest rank, which is the fourth value of a listing.
CREATE TABLE labels (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  rank INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (kind, key, label)
) WITHOUT ROWID;

-- Within a length by key, so that where an index ends does not depend on chance.
DROP INDEX lists_longest;
CREATE INDEX lists_longest ON lists (kind, articles DESC, key);

-- The triggers of 0002, which named a list as its newest article does.
DROP TRIGGER articles_inserted;
CREATE TRIGGER articles_inserted AFTER INSERT ON articles WHEN NEW.position IS NOT NULL BEGIN
  INSERT INTO listings SELECT value ->> 0, value ->> 1, NEW.position FROM json_each(NEW.listings);
  INSERT INTO labels SELECT value ->> 0, value ->> 1, value ->> 2, coalesce(value ->> 3, 0), 1
    FROM json_each(NEW.listings) WHERE NEW.filing > 0
    ON CONFLICT DO UPDATE SET articles = articles + 1;
  INSERT INTO lists SELECT value ->> 0, value ->> 1, value ->> 2, 1 FROM json_each(NEW.listings) WHERE true
    ON CONFLICT DO UPDATE SET articles = articles + 1, label = coalesce((
        SELECT label FROM labels WHERE kind = excluded.kind AND key = excluded.key
        ORDER BY articles DESC, rank, label LIMIT 1), excluded.label);
  INSERT INTO archive VALUES
    ('', substr(NEW.filed_at, 1, 4), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 4), substr(NEW.filed_at, 1, 7), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 7), substr(NEW.filed_at, 1, 10), 1, NEW.stored_at)
    ON CONFLICT DO UPDATE SET articles = articles + 1, changed_at = excluded.changed_at;
END;

DROP TRIGGER articles_deleted;
CREATE TRIGGER articles_deleted AFTER DELETE ON articles WHEN OLD.position IS NOT NULL BEGIN
  DELETE FROM search WHERE rowid = OLD.position;
  DELETE FROM listings WHERE (kind, key, position) IN
    (SELECT value ->> 0, value ->> 1, OLD.position FROM json_each(OLD.listings));
  UPDATE labels SET articles = articles - 1 WHERE OLD.filing > 0 AND (kind, key, label) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(OLD.listings));
  DELETE FROM labels WHERE articles = 0 AND (kind, key, label) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(OLD.listings));
  UPDATE lists SET articles = articles - 1, label = coalesce((
        SELECT label FROM labels WHERE kind = lists.kind AND key = lists.key
        ORDER BY articles DESC, rank, label LIMIT 1), label)
    WHERE (kind, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  DELETE FROM lists WHERE articles = 0 AND (kind, key) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  UPDATE archive SET articles = articles - 1 WHERE (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
  DELETE FROM archive WHERE articles = 0 AND (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
END;

DROP TRIGGER articles_changing;
CREATE TRIGGER articles_changing BEFORE UPDATE ON articles WHEN OLD.position IS NOT NULL BEGIN
  DELETE FROM search WHERE rowid = OLD.position;
  DELETE FROM listings WHERE (kind, key, position) IN
    (SELECT value ->> 0, value ->> 1, OLD.position FROM json_each(OLD.listings));
  UPDATE labels SET articles = articles - 1 WHERE OLD.filing > 0 AND (kind, key, label) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(OLD.listings));
  DELETE FROM labels WHERE articles = 0 AND (kind, key, label) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(OLD.listings));
  UPDATE lists SET articles = articles - 1, label = coalesce((
        SELECT label FROM labels WHERE kind = lists.kind AND key = lists.key
        ORDER BY articles DESC, rank, label LIMIT 1), label)
    WHERE (kind, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  DELETE FROM lists WHERE articles = 0 AND (kind, key) IN
    (SELECT value ->> 0, value ->> 1 FROM json_each(OLD.listings));
  UPDATE archive SET articles = articles - 1 WHERE (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
  DELETE FROM archive WHERE articles = 0 AND (parent, period) IN (VALUES
    ('', substr(OLD.filed_at, 1, 4)),
    (substr(OLD.filed_at, 1, 4), substr(OLD.filed_at, 1, 7)),
    (substr(OLD.filed_at, 1, 7), substr(OLD.filed_at, 1, 10)));
END;

DROP TRIGGER articles_changed;
CREATE TRIGGER articles_changed AFTER UPDATE ON articles WHEN NEW.position IS NOT NULL BEGIN
  INSERT INTO listings SELECT value ->> 0, value ->> 1, NEW.position FROM json_each(NEW.listings);
  INSERT INTO labels SELECT value ->> 0, value ->> 1, value ->> 2, coalesce(value ->> 3, 0), 1
    FROM json_each(NEW.listings) WHERE NEW.filing > 0
    ON CONFLICT DO UPDATE SET articles = articles + 1;
  INSERT INTO lists SELECT value ->> 0, value ->> 1, value ->> 2, 1 FROM json_each(NEW.listings) WHERE true
    ON CONFLICT DO UPDATE SET articles = articles + 1, label = coalesce((
        SELECT label FROM labels WHERE kind = excluded.kind AND key = excluded.key
        ORDER BY articles DESC, rank, label LIMIT 1), excluded.label);
  INSERT INTO archive VALUES
    ('', substr(NEW.filed_at, 1, 4), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 4), substr(NEW.filed_at, 1, 7), 1, NEW.stored_at),
    (substr(NEW.filed_at, 1, 7), substr(NEW.filed_at, 1, 10), 1, NEW.stored_at)
    ON CONFLICT DO UPDATE SET articles = articles + 1, changed_at = excluded.changed_at;
END;
