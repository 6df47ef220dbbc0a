"""``recon drill VERB``: one module a verb, with ``configure(parser)`` and ``run(options)`` as the program's verbs have.

All are imported to explain any: what is heavy, each imports where it does its work.
"""
