/**
 * For a control that goes with what it does: finds the dialog or the section it is in while it is there, and puts the focus on the heading over it when called (the screen's own
 * where that has gone too), so that a keyboard or a screen reader goes on from here and not from the top of the document. Where a list beside it has grown since, as by "show more", it goes on with the first new row.
 */
export function headingOver(control: Element | null): () => void {
  const page = document;
  const places = [control?.closest('dialog'), control?.closest('section')]; // an open dialog keeps the focus
  const ends = (places[0] ?? places[1] ?? page).querySelectorAll('li:last-child');
  return () => {
    const grown = [...ends].find((end) => end.isConnected && end.nextElementSibling)?.nextElementSibling;
    const target = grown ?? places.find((place) => place?.isConnected)?.querySelector('h2') ?? page.querySelector('h1');
    if (!(target instanceof HTMLElement)) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
}
