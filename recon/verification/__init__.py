"""What a person sees next, and how what they type becomes a value."""
