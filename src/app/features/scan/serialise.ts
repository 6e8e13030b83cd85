/**
 * Makes a queue that runs one asynchronous operation at a time, in the order asked.
 * html5-qrcode throws when stop() meets a start() under way and then leaves the camera on; a screen that mounts twice does just that.
 */
export function createQueue(): <T>(operation: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (operation) => {
    const result = tail.then(operation);
    tail = result.catch(() => undefined);
    return result;
  };
}
