import type { Decoder } from './decoder';
import { grabFrame } from './grab-frame';

/** 15 looks a second: a receipt that slides into view is read while it still moves. */
const FRAME_PERIOD_MS = 66;

/**
 * Sends full video frames to the decoder, one at a time, until stopped.
 * @param onTexts called once per frame in which something was read
 * @param onBroken called at most once, when the decoder can do no more
 * @returns stops the watch; nothing is called after that
 */
export function watchFrames(video: HTMLVideoElement, decoder: Pick<Decoder, 'decode'>, onTexts: (texts: readonly string[]) => void, onBroken: () => void): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let bitmapsWork = true;
  let turn = 0;

  const look = async (): Promise<void> => {
    const startedMs = performance.now();
    const frame = await grabFrame(video, bitmapsWork);
    if (stopped) return;
    if (frame !== null) {
      turn += 1;
      const answer = await decoder.decode(frame, 'frame', turn);
      if (stopped) return;
      if (answer === 'broken') {
        stopped = true;
        onBroken();
        return;
      }
      if (answer === 'no_canvas') bitmapsWork = false;
      else if (answer.length > 0) onTexts(answer);
    }
    if (!stopped) timer = setTimeout(() => void look(), Math.max(0, FRAME_PERIOD_MS - (performance.now() - startedMs)));
  };

  void look();
  return () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
  };
}
