/** Remembers every camera track the page ever got. */
export function countTracks(): { live(): number } {
  const all: MediaStreamTrack[] = [];
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    all.push(...stream.getTracks());
    return stream;
  };
  return { live: () => all.filter((track) => track.readyState === 'live').length };
}
