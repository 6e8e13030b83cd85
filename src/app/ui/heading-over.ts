/**
 * For a control that goes with what it does: finds the heading over it while it is there, and puts the focus on that heading when called,
 * so that a keyboard or a screen reader goes on from here and not from the top of the document.
 */
export function headingOver(control: Element | null): () => void {
  const heading = control?.closest('section')?.querySelector<HTMLElement>('h2') ?? document.querySelector<HTMLElement>('h1');
  return () => {
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
}
