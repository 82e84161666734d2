-- An article is filed by when it came out; else by when it was changed, but no later than it was first seen; else
-- by when it was first seen. The last kind stands below all others in every list: 2^38 below where its time would put
-- it, which no year from 0 on reaches from above, nor 1970 to 4147 from below.
DROP TRIGGER articles_inserted;
DROP TRIGGER articles_deleted;
DROP TRIGGER articles_changing;
DROP TRIGGER articles_changed;
DROP INDEX articles_unfiled;
ALTER TABLE articles DROP COLUMN filed_at;
ALTER TABLE articles ADD COLUMN filed_at TEXT
  GENERATED ALWAYS AS (coalesce(published_at, min(modified_at, first_seen_at), first_seen_at)) VIRTUAL;

-- What the upper bits of a position have to be.
ALTER TABLE articles ADD COLUMN slot INTEGER GENERATED ALWAYS AS (
  2 * coalesce(unixepoch(filed_at), 0) + (length(filed_at) > 10)
  - (published_at IS NULL AND modified_at IS NULL) * (1 << 38)
) VIRTUAL;

-- What an older version stored, where it does not belong or nowhere: `tend` files it.
CREATE INDEX articles_unfiled ON articles (id)
  WHERE removed IS NULL AND (position IS NULL OR position >> 24 <> slot);

-- The counts are by the days that articles are filed under now.
DELETE FROM archive;
INSERT INTO archive
  SELECT substr(filed_at, 1, 7), substr(filed_at, 1, 10), count(*), max(stored_at)
  FROM articles WHERE position IS NOT NULL GROUP BY 1, 2;
INSERT INTO archive
  SELECT substr(parent, 1, 4), parent, sum(articles), max(changed_at)
  FROM archive WHERE length(parent) = 7 GROUP BY parent;
INSERT INTO archive
  SELECT '', parent, sum(articles), max(changed_at)
  FROM archive WHERE length(parent) = 4 GROUP BY parent;

-- The triggers again, as they were.
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
