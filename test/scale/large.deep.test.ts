import { LARGE_COMMANDS, largeDesk } from './large';

/** Round trips that a command takes on a small report, at most. */
const SMALL = 6;
const MB = 1_000_000;

test('every command of a report that has outgrown one answer works, with one round trip more for every 2 MB', async () => {
  const desk = await largeDesk(6000, 9000, 3);
  const { stats } = desk.session;
  for (const { name, run } of LARGE_COMMANDS) {
    stats.reset();
    await run(desk);
    const further = Math.ceil(stats.bytesReceived / (2 * MB)) + Math.ceil(stats.bytesSent / (2 * MB));
    expect([name, stats.syncs <= SMALL + further, stats.requests.filter(({ error }) => error)]).toEqual([
      name,
      true,
      [],
    ]);
  }
  desk.session.close();
}, 900_000);
