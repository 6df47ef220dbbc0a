"""A page's image to readings: pure stages that know nothing of the store."""
