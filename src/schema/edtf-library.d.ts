/** The part of the untyped npm package `edtf` that src/schema/edtf.ts uses. */
declare module 'edtf' {
  interface ExtendedDate {
    readonly type: string;
    /** Milliseconds since 1970 in UTC; null or infinite where the date has no such end. */
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string, options?: { level: 0 | 1 | 2 }): ExtendedDate;
}
