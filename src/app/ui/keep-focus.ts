import { headingOver } from './heading-over';

/*
 * What is pressed often goes with what it does: "try again" with the notice it stands in, a choice with the choosing. Where nothing else takes the focus then,
 * the heading over it does, so that a keyboard or a screen reader does not begin at the top of the document again. A module of effects: it listens as soon as it is there.
 */

let held: Element | null = null;
let toHeading: () => void = () => undefined;

const look = (): void => {
  if (held?.isConnected) toHeading = headingOver(held);
};

document.addEventListener('focusin', ({ target }) => {
  held = target instanceof Element ? target : null;
  look();
});

// Pressed again, "show more" stands under a longer list than when it got the focus.
document.addEventListener('click', look, true);

// Left by a tap beside it, it is not held any more. Some web views say the same of what is being taken away: that is decided when it has been.
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (relatedTarget === null) setTimeout(() => { if (held === target && held?.isConnected && !held.matches(':focus')) held = null; });
});

const isLost = (): boolean => held !== null && !held.isConnected && held.ownerDocument.activeElement === held.ownerDocument.body;

new MutationObserver(() => {
  // After what takes the focus of itself, such as the next screen; with no heading there yet, the next change tries again.
  if (isLost()) requestAnimationFrame(() => isLost() && toHeading());
}).observe(document, { childList: true, subtree: true });
