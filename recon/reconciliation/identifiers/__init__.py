"""The numbers that patients are known by: whether they can be, and whether they fit who the patient is said to be."""
