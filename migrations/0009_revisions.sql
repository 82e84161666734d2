-- Who made the version of an article that readers get, and since when the source has not changed it, as a JSON array:
-- [who: 'source', 'cleaner' or 'editor'; when the source or a person last changed it, as seen here; the time of that
-- change that readers are told; the stored_at of the version that this is about]. Null, or about another version, which
-- an older Worker has replaced, means: the source, when it was stored. The columns are never null; SQLite would check
-- every row of the table before it believed that.
ALTER TABLE articles ADD COLUMN credit TEXT;
ALTER TABLE articles ADD COLUMN changed_by TEXT
  GENERATED ALWAYS AS (iif(credit ->> 3 = stored_at, credit ->> 0, 'source')) VIRTUAL;
ALTER TABLE articles ADD COLUMN edited_at TEXT
  GENERATED ALWAYS AS (iif(credit ->> 3 = stored_at, credit ->> 1, stored_at)) VIRTUAL;
ALTER TABLE articles ADD COLUMN updated_at TEXT GENERATED ALWAYS AS (
  coalesce(iif(credit ->> 3 = stored_at, credit ->> 2, NULL), modified_at, published_at, first_seen_at)
) VIRTUAL;

-- The versions that readers could have seen before the present one, from 1 up. `facts` has the columns of the article
-- but its body as a JSON object. `tend` packs both into `body`: see src/store/revisions/packed-version.ts. `base` is
-- then the version that it is packed against, perhaps itself.
CREATE TABLE revisions (
  article_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  revision TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  stored_at TEXT NOT NULL,
  base INTEGER,
  facts TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (article_id, version)
);
CREATE INDEX revisions_unpacked ON revisions (article_id, version) WHERE base IS NULL;

-- In the statement that replaces a version, so none is lost in a race, nor by an older Worker. A digest that the doctor
-- corrects makes no version, and what is damaged could not be read.
CREATE TRIGGER articles_revised BEFORE UPDATE OF revision ON articles
WHEN OLD.removed IS NULL AND NEW.removed IS NULL AND OLD.revision <> NEW.revision AND json_valid(OLD.body) AND (
  OLD.source_url, OLD.source_name, OLD.source_domain, OLD.lang, OLD.title, OLD.lede, OLD.byline, OLD.agencies,
  OLD.published_at, OLD.modified_at, OLD.image, OLD.section, OLD.tags, OLD.body, OLD.is_accessible_for_free,
  OLD.is_truncated, OLD.is_noindex, OLD.is_tdm_reserved
) IS NOT (
  NEW.source_url, NEW.source_name, NEW.source_domain, NEW.lang, NEW.title, NEW.lede, NEW.byline, NEW.agencies,
  NEW.published_at, NEW.modified_at, NEW.image, NEW.section, NEW.tags, NEW.body, NEW.is_accessible_for_free,
  NEW.is_truncated, NEW.is_noindex, NEW.is_tdm_reserved
) BEGIN
  INSERT INTO revisions
    SELECT OLD.id, 1 + coalesce(max(version), 0), OLD.revision, OLD.changed_by, OLD.stored_at, NULL, json_object(
      'source_url', OLD.source_url, 'source_name', OLD.source_name, 'source_domain', OLD.source_domain,
      'lang', OLD.lang, 'title', OLD.title, 'lede', OLD.lede, 'byline', OLD.byline, 'agencies', OLD.agencies,
      'published_at', OLD.published_at, 'modified_at', OLD.modified_at, 'image', OLD.image, 'section', OLD.section,
      'tags', OLD.tags, 'is_accessible_for_free', OLD.is_accessible_for_free, 'is_truncated', OLD.is_truncated,
      'is_noindex', OLD.is_noindex, 'is_tdm_reserved', OLD.is_tdm_reserved, 'confidence', OLD.confidence,
      'raw_hash', OLD.raw_hash, 'cleaner_version', OLD.cleaner_version, 'first_seen_at', OLD.first_seen_at,
      'edited_at', OLD.edited_at, 'updated_at', OLD.updated_at
    ), OLD.body
    FROM revisions WHERE article_id = OLD.id;
END;

-- Nothing is kept of the text of a removed article.
CREATE TRIGGER articles_unrevised AFTER UPDATE OF removed ON articles WHEN NEW.removed IS NOT NULL BEGIN
  DELETE FROM revisions WHERE article_id = OLD.id;
END;

CREATE TRIGGER articles_deleted_unrevised AFTER DELETE ON articles BEGIN
  DELETE FROM revisions WHERE article_id = OLD.id;
END;

-- The archive says when an article was last edited: neither filing nor cleaning it again counts.
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
    ('', substr(NEW.filed_at, 1, 4), 1, NEW.edited_at),
    (substr(NEW.filed_at, 1, 4), substr(NEW.filed_at, 1, 7), 1, NEW.edited_at),
    (substr(NEW.filed_at, 1, 7), substr(NEW.filed_at, 1, 10), 1, NEW.edited_at)
    ON CONFLICT DO UPDATE SET articles = articles + 1, changed_at = max(changed_at, excluded.changed_at);
END;
