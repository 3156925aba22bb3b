// A person whose client trusts signed devices only, as Element does: one JSON line in, one out.
import { webcrypto } from "node:crypto";
import readline from "node:readline";

globalThis.crypto ??= webcrypto; // what older versions of node do not have
Promise.withResolvers ??= () => {
  const all = {};
  all.promise = new Promise((resolve, reject) => Object.assign(all, { resolve, reject }));
  return all;
};

const answer = (said) => process.stdout.write(`${JSON.stringify(said)}\n`);
for (const name of ["log", "debug", "info", "warn"]) console[name] = () => {};

const sdk = await import("matrix-js-sdk");
const { OnlySignedDevicesIsolationMode } = await import("matrix-js-sdk/lib/crypto-api/index.js");

const quiet = () => quiet.logger;
quiet.logger = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, getChild: quiet };

let client;

const password = (login) => (request) =>
  request({
    type: "m.login.password",
    identifier: { type: "m.id.user", user: login.user },
    password: login.password,
  });

const seen = (room) =>
  (client.getRoom(room)?.getLiveTimeline().getEvents() ?? [])
    .filter((event) => event.isEncrypted() && !event.isRelation("m.replace"))
    .map((event) => ({
      sender: event.getSender(),
      text: event.getContent().body ?? "",
      failure: event.decryptionFailureReason ?? "",
    }));

const deeds = {
  async begin({ url, login }) {
    client = sdk.createClient({
      baseUrl: url,
      userId: login.user,
      deviceId: login.device,
      accessToken: login.token,
      logger: quiet.logger,
    });
    await client.initRustCrypto({ useIndexedDB: false });
    const crypto = client.getCrypto();
    await crypto.bootstrapCrossSigning({ authUploadDeviceSigningKeys: password(login) });
    crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
    await client.startClient({ initialSyncLimit: 50 });
    await new Promise((ready) => {
      client.on(sdk.ClientEvent.Sync, (state) => state === "PREPARED" && ready());
    });
  },
  async create({ title, invite }) {
    const encryption = { algorithm: "m.megolm.v1.aes-sha2" };
    const made = await client.createRoom({
      name: title,
      invite,
      preset: "private_chat",
      initial_state: [{ type: "m.room.encryption", state_key: "", content: encryption }],
    });
    return made.room_id;
  },
  say: async ({ room, text }) => (await client.sendTextMessage(room, text)).event_id,
  polls: async ({ room }) =>
    [...client.getRoom(room).polls.values()].map((poll) => ({
      id: poll.pollId,
      question: poll.pollEvent.question.text,
      answers: poll.pollEvent.answers.map((answer) => [answer.id, answer.text]),
      ended: poll.isEnded,
    })),
  async choose({ room, poll, answer }) {
    const kind = "org.matrix.msc3381.poll.response";
    const relation = { rel_type: "m.reference", event_id: poll };
    await client.sendEvent(room, kind, { "m.relates_to": relation, [kind]: { answers: [answer] } });
  },
  join: async ({ room }) => void (await client.joinRoom(room)),
  seen: async ({ room }) => seen(room),
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  try {
    answer({ told: (await deeds[asked.deed](asked)) ?? null });
  } catch (error) {
    answer({ failed: String(error.stack ?? error) });
  }
}
process.exit(0);
