/** What a cell of an exported table may hold. A number stays a number in a spreadsheet; undefined is an empty cell. */
export type SheetCell = string | number | undefined;

/** One table to export: in a workbook a sheet of its own. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/**
 * A text as it may stand in a cell: what a spreadsheet would take for a formula gets an apostrophe before it, because a name
 * can begin with an equals sign.
 */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
