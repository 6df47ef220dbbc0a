"""A store as an earlier version of the program left it."""

from recon.store import Store


def downgrade(store: Store) -> None:
    """Take out of the database what the step about quality put into it."""
    store.db.executescript("""
        DROP VIEW standing; DROP TABLE samples; DROP TABLE acceptance; DROP TABLE repeats;
        ALTER TABLE readings DROP COLUMN asked;
        ALTER TABLE pages DROP COLUMN reader;
        DELETE FROM _sqlite_migrations WHERE name = 'quality';
        CREATE VIEW standing AS SELECT 1;
    """)
