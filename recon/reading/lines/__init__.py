"""A reader of whole lines that others trained on other writing: what it says is independent of the character reader."""
