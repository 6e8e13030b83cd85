/** Last resort: html5-qrcode reads the picture on the main thread, in a pane nobody sees. Only where the worker cannot run; it freezes the page for a large picture. */
export async function scanFileOnPage(blob: Blob): Promise<readonly string[]> {
  const { Html5Qrcode, Html5QrcodeSupportedFormats } = await import('html5-qrcode');
  const pane = document.createElement('div');
  pane.id = 'scan-file-pane';
  pane.hidden = true;
  document.body.append(pane);
  try {
    const scanner = new Html5Qrcode(pane.id, { formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE], verbose: false });
    const text = await scanner.scanFile(new File([blob], 'picture', { type: blob.type }), false);
    return text === '' ? [] : [text];
  } catch {
    // It throws a sentence when it finds nothing.
    return [];
  } finally {
    pane.remove();
  }
}
