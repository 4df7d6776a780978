/** SQL that gives an instant of a column within JSON as JavaScript writes it: UTC, to the millisecond. */
export const instantText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
