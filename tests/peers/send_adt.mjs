// Sends each message of a JSON file, the next one when the last is answered; writes how often each answer came.
import { readFileSync } from "node:fs";
import { Client, Message } from "node-hl7-client";

const [port, file] = process.argv.slice(2);
const messages = JSON.parse(readFileSync(file, "utf-8"));
const counts = {};
let sent = 0;

const client = new Client({ host: "127.0.0.1" });
const line = client.createConnection({ port: Number(port) }, async (response) => {
  const code = response.getMessage().get("MSA.1").toString();
  counts[code] = (counts[code] ?? 0) + 1;
  if (sent < messages.length) await next();
  else {
    console.log(JSON.stringify(counts));
    await client.closeAll();
    process.exit(0);
  }
});
const next = () => line.sendMessage(new Message({ text: messages[sent++] }));

line.on("connect", next);
