// Listens with a receiver that others wrote; tells each message that it takes, as a line of JSON on its output.
// It answers AA to whatever comes, or never anything ("silent").
import { createRequire } from "node:module";

const [library, port, manner] = process.argv.slice(2);
const tell = (text) => console.log(JSON.stringify(text));

if (library === "node-hl7-server") {
  const { Server } = await import("node-hl7-server");
  const inbound = new Server({ bindAddress: "127.0.0.1" }).createInbound({ port: Number(port) }, async (request, response) => {
    tell(request.getMessage().toString());
    if (manner !== "silent") await response.sendResponse("AA");
  });
  inbound.on("listen", () => tell("listening"));
} else {
  const hl7 = createRequire(import.meta.url)("simple-hl7");
  const app = hl7.tcp();
  app.use((request, response, next) => {
    tell(request.msg.toString());
    if (manner !== "silent") response.end();
  });
  app.use((error, request, response, next) => console.error(error));
  app.start(Number(port));
  app.tcpServer?.server?.on("listening", () => tell("listening"));
}
