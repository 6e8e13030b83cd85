/** A telephone number as it is dialled: written with spaces or dots, it is not one for every telephone. */
export const dialled = (phoneNumber: string): string => phoneNumber.replace(/[^\d+*#]/g, '');
