/** There is no such file or member, or it is not for them to do. The message says what to type. */
export class ImportUsage extends Error {
  override readonly name = 'ImportUsage';
}
