"""The far ends of a delivery, for a program that is tried outside Python: a FHIR server and an HL7 v2 receiver.

``python -m tests.helpers.far_ends`` tells their addresses as a line of JSON, and for every line of its input what came
so far, until its input ends.
"""

import json
import sys

from tests.helpers.strict_receiver import Receiver, receiving
from tests.helpers.strict_server import StrictServer, serving


def main() -> None:
    server, receiver = StrictServer(), Receiver()
    with serving(server) as url, receiving(receiver) as port:
        print(json.dumps({"fhir": url, "mllp": f"127.0.0.1:{port}"}), flush=True)
        for _ in sys.stdin:
            fhir = {"values": len(server.values()), "twice": server.twice(), "transactions": server.transactions}
            hl7 = {"values": len(receiver.values()), "wrong": receiver.wrong, "messages": len(receiver.taken)}
            print(json.dumps({"fhir": fhir, "hl7": hl7}), flush=True)


if __name__ == "__main__":
    main()
