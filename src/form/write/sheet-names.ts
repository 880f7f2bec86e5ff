const LONGEST = 31;

/**
 * Names for the sheets of one workbook: without what a sheet's name cannot hold, 31 characters at most, and no two
 * alike (a spreadsheet does not tell capital letters from small ones).
 */
export function sheetNames(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const plain =
      title
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '-';
    for (let n = 1; ; n += 1) {
      const suffix = n === 1 ? '' : ` ${n}`;
      const name = plain.slice(0, LONGEST - suffix.length) + suffix;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
