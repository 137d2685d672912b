/** The months in English. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** English name of a month. `month` is `"01"` to `"12"` or 1 to 12. */
export const monthName = (month: string | number): string => MONTHS[Number(month) - 1] ?? '';
