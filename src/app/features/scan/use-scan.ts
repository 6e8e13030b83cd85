import { useEffect, useReducer, useRef } from 'react';
import { useNavigate, useNavigationType } from 'react-router-dom';
import { resolveQr } from '../../api/client';
import type { QrResolveBody } from '../../../contract/schemas/qr';
import type { Platform } from '../../platform/port';
import { dossierPath } from '../../routes';
import { decodePicture } from './decode-picture';
import { isShown, readResolved, readTexts, type Classify, type Reading } from './reading';
import { nextStage, type ScanEvent, type ScanStage } from './scan-stage';
import { useClassify } from './use-classify';
import { useHostScan } from './use-host-scan';

export interface Scan {
  readonly stage: ScanStage;
  readonly classify: Classify;
  readonly send: (event: ScanEvent) => void;
  readonly openHost: () => void;
  readonly openCamera: () => void;
  /** Texts of a camera frame or a host scan. */
  readonly take: (texts: readonly string[]) => void;
  readonly takeReading: (reading: Reading) => void;
  readonly takePicture: (picture: Blob) => void;
  /** Back to nothing open. */
  readonly rest: () => void;
}

/** The scan page's course: which scanner is open, what was read, and what follows from it. */
export function useScan(platform: Platform): Scan {
  const [stage, send] = useReducer(nextStage, { name: 'ready' });
  const navigate = useNavigate();
  const classify = useClassify();
  // Coming here by a link inside the app is the citizen's tap on "Quét"; a reload or a deep link is not.
  const tapped = useNavigationType() !== 'POP';
  // Counts what was started: an answer to anything but the newest is old.
  const newest = useRef(0);

  const takeReading = (reading: Reading): void => {
    newest.current += 1;
    if (isShown(reading)) send({ type: 'read', reading });
    else if (reading.kind === 'open') navigate(dossierPath(reading.code, reading.provinceId), { replace: true });
    else if (reading.kind === 'route') navigate(reading.path, { replace: true });
    else void resolve(reading.reference);
  };

  const take = (texts: readonly string[]): void => takeReading(readTexts(texts, classify));
  const host = useHostScan(platform, send, (text) => take([text]));

  const resolve = async (reference: QrResolveBody): Promise<void> => {
    const turn = newest.current;
    send({ type: 'resolve_asked' });
    const resolved = await resolveQr(reference);
    if (newest.current !== turn) return;
    if (!resolved.ok) {
      send(resolved.error.code === 'qr_not_resolved' ? { type: 'resolve_empty' } : { type: 'resolve_failed', sentence: resolved.error.title });
      return;
    }
    const reading = readResolved(resolved.value.codes, resolved.value.provinceId, classify);
    if (reading === null) send({ type: 'resolve_empty' });
    else takeReading(reading);
  };

  const takePicture = async (picture: Blob): Promise<void> => {
    newest.current += 1;
    const turn = newest.current;
    host.giveUp();
    send({ type: 'picture_chosen' });
    const texts = await decodePicture(picture);
    if (newest.current !== turn) return;
    if (texts === 'unreadable') send({ type: 'picture_unreadable' });
    else if (texts.length === 0) send({ type: 'picture_empty' });
    else take(texts);
  };

  const openCamera = (): void => {
    newest.current += 1;
    host.giveUp();
    send({ type: 'camera_asked' });
  };

  const openHost = (): void => {
    newest.current += 1;
    host.open();
  };

  const first = useRef({ tapped, openCamera, openHost, inZalo: platform.kind === 'zalo' });
  useEffect(() => {
    const { current: start } = first;
    if (!start.tapped) return undefined;
    // Later than StrictMode's trial mount, so that no scanner is opened twice.
    const timer = setTimeout(start.inZalo ? start.openHost : start.openCamera, 0);
    return () => clearTimeout(timer);
  }, []);

  useEffect(
    () => () => {
      newest.current += 1;
    },
    [],
  );

  return {
    stage,
    classify,
    send,
    openHost,
    openCamera,
    take,
    takeReading: (reading) => {
      host.giveUp();
      takeReading(reading);
    },
    takePicture: (picture) => void takePicture(picture),
    rest: () => {
      newest.current += 1;
      host.giveUp();
      send({ type: 'rested' });
    },
  };
}
