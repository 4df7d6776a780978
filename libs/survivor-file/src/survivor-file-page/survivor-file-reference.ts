import { referenceOf } from '#kernel';

/** What colleagues call a survivor's file: opaque, and another than any reference of the case. */
export const survivorFileReference = (survivorFileId: string): string => referenceOf('V', survivorFileId);
