/** There is no database to work with. The message is for the person at the terminal: what is wrong and what to do next. */
export class DatabaseUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseUnavailable';
  }
}
