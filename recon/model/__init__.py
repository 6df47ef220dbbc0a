"""The words of the domain as frozen values; standard library only, no behaviour that needs a file or a pixel."""
