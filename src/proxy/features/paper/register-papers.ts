import { createPaperRemover } from '../../filing-core/paper-remover';
import type { App } from '../../http/app';
import { createChecker, type Checker } from './check/checker';
import { sweepFiles } from './check/sweep';
import { registerPaperRoutes } from './paper-routes';
import type { PaperParts } from './paper-parts';
import { createFileLocker } from './receive/file-locker';
import { createRunningHashes } from './receive/running-hashes';
import { createReceiving } from './receive/receiving';
import { createTus } from './receive/tus-server';
import { registerUploadRoutes } from './receive/upload-routes';

const SWEEP_EVERY_MS = 3_600_000;

/** Papers with all that keeps them going: uploads, checks, and the clean-up behind both. Takes up what a former process left. */
export async function registerPapers(app: App, parts: PaperParts): Promise<Checker> {
  const { store, files, config, log } = parts;
  const hashes = createRunningHashes();
  const locker = createFileLocker(files.folderOf('locks'));
  const receiving = createReceiving();
  const checker = createChecker({ ...parts, hashes, locker, receiving });
  const remover = createPaperRemover({ papers: store.papers, files });
  const tus = createTus({ ...parts, hashes, locker, onReceived: checker.receive });
  await registerUploadRoutes(app, { ...parts, tus, remover, receiving, onReceived: checker.receive });
  registerPaperRoutes(app, { ...parts, remover });

  const resume = (): void => void checker.resume().catch((error: unknown) => log.error({ err: error }, 'papers left unchecked'));
  const sweep = (): void => void sweepFiles(parts).catch((error: unknown) => log.error({ err: error }, 'sweeping papers failed'));
  const resuming = setInterval(resume, config.SCAN_RETRY_SECONDS * 1000);
  const sweeping = setInterval(sweep, SWEEP_EVERY_MS);
  for (const timer of [resuming, sweeping]) timer.unref();
  app.addHook('onReady', async () => {
    resume();
    sweep();
  });
  app.addHook('onClose', async () => {
    clearInterval(resuming);
    clearInterval(sweeping);
    await checker.stop();
    await locker.close();
  });
  return checker;
}
