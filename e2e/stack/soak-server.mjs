import { Server } from 'socket.io';

/**
 * Loaded into the server of a soak (`--import`): an hour of updates has to pass in minutes. Its boards tick each
 * `SOAK_TICK_MS` instead of four times a second, and at SIGUSR2 it sends every screen away, as it does with one that fell
 * behind. Everything else is the product as it is.
 */
const boardTickMs = 250;
const soakTickMs = Number(process.env.SOAK_TICK_MS);

const plainInterval = globalThis.setInterval;
globalThis.setInterval = Object.assign(
  /** @type {(work: () => void, ms?: number, ...rest: unknown[]) => NodeJS.Timeout} */
  ((work, ms, ...rest) => plainInterval(work, ms === boardTickMs ? soakTickMs : ms, ...rest)),
  plainInterval,
);

/** @type {Server[]} */
const servers = [];
const { attach } = Server.prototype;
Server.prototype.attach = function (...given) {
  servers.push(this);
  return attach.apply(this, given);
};
process.on('SIGUSR2', () => {
  for (const server of servers) server.disconnectSockets(true);
});
