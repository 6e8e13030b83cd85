/**
 * For a control that goes with what it does: finds the dialog or the section it is in while it is there, and puts the focus on the heading over it when called (the screen's own
 * where that has gone too), so that a keyboard or a screen reader goes on from here and not from the top of the document.
 */
export function headingOver(control: Element | null): () => void {
  const page = document;
  const places = [control?.closest('dialog'), control?.closest('section')]; // an open dialog keeps the focus
  return () => {
    const heading = places.find((place) => place?.isConnected)?.querySelector<HTMLElement>('h2') ?? page.querySelector<HTMLElement>('h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
}
