/** Side of the square half-way down the video's left edge that turns from black to white when the receipt is wholly in view. */
const MARKER_PX = 24;
const LOOK_EVERY_MS = 50;

/** Watches the video that appears for its marker. `stop` resolves to the moment it turned white, in milliseconds since `startedMs`, or null. */
export function watchMarker(startedMs: number): { stop(): Promise<number | null> } {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let whiteAtMs: number | null = null;
  const timer = setInterval(() => {
    const video = document.querySelector('video');
    if (video === null || video.readyState < 2 || context === null || whiteAtMs !== null) return;
    context.drawImage(video, MARKER_PX / 4, video.videoHeight / 2 - MARKER_PX / 4, MARKER_PX / 2, MARKER_PX / 2, 0, 0, 1, 1);
    if ((context.getImageData(0, 0, 1, 1).data[0] ?? 0) > 128) whiteAtMs = performance.now() - startedMs;
  }, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      return Promise.resolve(whiteAtMs);
    },
  };
}
