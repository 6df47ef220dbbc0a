"""How the reader of characters is trained: a recipe that anybody with the ink packs can run again.

``python -m recon.reading.training --ink DIR --fonts DIR --out DIR --seed N`` needs the extra ``train``. Nothing of
recon imports this package, so torch and onnx stay out of the hospital's installation.

    packs    the ink: hand-printed characters of real writers, train and test never mixed
    fonts    handwriting fonts, as one more pack
    hands    European shapes drawn stroke by stroke, and ink that is no character
    cells    a character in its box, printed, scanned and taken out again as the product does
    samples  the sets that the network learns from
    network  the three networks, their training, their ONNX files
    cleaning which labels of the packs are slips
    report   what it gets wrong, on writers it never saw
"""
