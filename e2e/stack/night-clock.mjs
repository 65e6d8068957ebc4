/**
 * Loaded into a server (`--import`) whose clock is to show another time: `CLOCK_AHEAD_MS` ahead of this machine's. Everything
 * else is the product as it is.
 */
const ahead = Number(process.env.CLOCK_AHEAD_MS);
const plain = globalThis.Date;
const now = plain.now.bind(plain);

plain.now = () => now() + ahead;
globalThis.Date = new Proxy(plain, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [plain.now()] : given, asked),
});
