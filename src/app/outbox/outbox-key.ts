/** Where the device keeps what waits to be sent. Apart, because home looks for it and loads nothing else of the outbox. */
export const OUTBOX_KEY = 'outbox';
