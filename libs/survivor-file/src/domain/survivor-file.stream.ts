/** The stream of one survivor's file. The id says nothing of anybody. */
export const survivorFileStream = (survivorFileId: string): string => `SurvivorFile-${survivorFileId}`;
