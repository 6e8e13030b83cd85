import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../src/proxy/clock';
import { openStore } from '../../src/proxy/store/store';
import type { NoticeChannel } from '../../src/proxy/upstream/notice-ports';
import { openHouse } from './house';
import { BEGIN_MS, planWorld } from './world';

/** A worker that the bench kills. It tells on its output what it asked and what it sent; time runs `SPEED` times as fast. */
const { DATABASE_URL = '', STARTED_MS, SPEED, FOLLOWED, LAST_MINUTE } = process.env;
const speed = Number(SPEED);
const clock: Clock = { nowMs: () => BEGIN_MS + (Date.now() - Number(STARTED_MS)) * speed, wait: (ms) => delay(ms / speed) };
const store = await openStore({ databaseUrl: DATABASE_URL, dataDir: null, onError: (error) => { throw error; } });
const world = planWorld(Number(FOLLOWED), { changingShare: 0.5, only: 'near', lastMinuteOf: () => Number(LAST_MINUTE) });
const channel: NoticeChannel = {
  id: 'oa',
  async send({ reference }) {
    process.stdout.write(`sent ${reference}\n`);
    await delay(5);
    return { kind: 'sent', messageId: reference };
  },
};
const house = openHouse({ store, clock, speed, world, channels: [channel], onAsked: (id, atMs) => process.stdout.write(`asked ${id} ${Math.round(atMs)}\n`) });
house.background.start();
process.stdout.write('ready\n');
