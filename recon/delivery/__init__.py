"""A neutral record in another system's language, checked, and carried there; the only package that meets a network.

``validation`` says what cannot be delivered, ``fhir`` and ``csvfile`` write the record, ``sender`` carries Bundles and
brings back receipts.
"""
