-- Articles that were stored while another database of the site failed, which may have them, too.
CREATE TABLE unsettled (article_id TEXT PRIMARY KEY NOT NULL);
-- Since when the articles of the other databases are being copied back into this one; one row.
CREATE TABLE copying_back (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), since TEXT NOT NULL);
