/** Which streams of a KurrentDB are ours: all of ours begin with `prefix`, so several logs may lie in one server. */
export class StreamNames {
  /** For filters of `$all`: ours, and what is set for them; without a prefix also foreign ones, but none of the server's own. */
  readonly withSettings: string;
  /** The same without what is set for them. */
  readonly eventsOnly: string;

  constructor(private readonly prefix = '') {
    const literal = prefix.replace(/[^A-Za-z0-9_-]/g, '\\$&');
    this.withSettings = prefix === '' ? '^([^$]|\\$\\$[^$])' : `^(\\$\\$)?${literal}`;
    this.eventsOnly = prefix === '' ? '^[^$]' : `^${literal}`;
  }

  stored(stream: string): string {
    return `${this.prefix}${stream}`;
  }

  /** Our name of a stream of the server, which need not be ours all the same. */
  plain(stored: string): string {
    return stored.startsWith(this.prefix) ? stored.slice(this.prefix.length) : stored;
  }
}
