const bare = (reference: string): string => reference.toLowerCase().replace(/[^0-9a-z]/g, '');

/** Whether a system answers about another reference of ours than the one asked for: databases give a uuid back in capitals or in braces. One that is not told speaks of none. */
export function isOtherReference(asked: string, given: string | number | null | undefined): boolean {
  const told = bare(String(given ?? ''));
  return told !== '' && told !== 'null' && told !== bare(asked);
}
