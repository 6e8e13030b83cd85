/** Checkout, fetched with the first payment. Naming it here keeps the rest of the SDK out. */
export { Payment } from 'zmp-sdk/apis';
