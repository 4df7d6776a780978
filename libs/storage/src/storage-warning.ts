/** Something about the storage that works and still should not stay so. Free of secrets: for the terminal and for health. */
export interface StorageWarning {
  readonly code: 'owner-at-work' | 'login-too-strong' | 'vault-not-apart' | 'durability';
  /** What is wrong and what to do. */
  readonly says: string;
}
