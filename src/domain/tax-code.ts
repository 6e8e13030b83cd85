const TAX_CODE = /^\d{10}(?:-\d{3})?$/;

/** A tax code, 10 digits and of a branch three more; social insurance numbers have the same shape. */
export const isTaxCode = (text: string): boolean => TAX_CODE.test(text);
