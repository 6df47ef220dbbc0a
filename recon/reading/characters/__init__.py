"""One hand-printed character in, how likely each character is out (intelligent character recognition).

The network is small and general; what a field accepts comes in as a mask, and the class ``reject`` takes whatever
is no single character: crossed out, scribbled over, a stray stroke, two characters in one box.
"""
