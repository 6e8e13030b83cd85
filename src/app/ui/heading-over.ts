/**
 * For a control that goes with what it does: finds the section it is in while it is there, and puts the focus on the heading over it when called (the screen's own
 * where the section has gone too), so that a keyboard or a screen reader goes on from here and not from the top of the document.
 */
export function headingOver(control: Element | null): () => void {
  const section = control?.closest('section');
  return () => {
    const heading = (section?.isConnected ? section.querySelector<HTMLElement>('h2') : null) ?? document.querySelector<HTMLElement>('h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
}
