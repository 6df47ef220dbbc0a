"""Characters of the held-out parts of the train packs that a careful person reads otherwise than their label.

Looked at one by one, as those of the test packs were before they were handed over, among the characters that were read
otherwise most often. Characters that are merely hard are not among them: a 7 whose bar is nearly gone, a 1 with a foot
and a long upstroke, a V with a narrow round foot that could be a U. By the label and the CRC-32 of the cropped picture;
what they look like instead.
"""

SLIPS = {
    "62593e7a8": "0",
    "3ab044dc0": "2",
    "2233ba8a3": "1",
    "98fe5c550": "1",
    "428c4ae43": "7",
    "0acc3fb91": "6",
    "Vfd0f7e08": "U",
    "V03ec513c": "U",
    "V4dc80d43": "U",
    "Vcb8d4bf5": "U",
    "V10d5a39b": "U",
    "V017e7cf5": "Y",
    "V32f7298e": "Y",
    "T4898286b": "J",
    "Y800d684f": "X",
    "Mcc726cf5": "O",
    "J35220d78": "U",
}
