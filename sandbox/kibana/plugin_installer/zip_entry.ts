/** An entry of a zip, as it stands there. */
export interface ZipEntry {
  /** Path with slashes; that of a folder ends with one. */
  readonly name: string;
  /** Permissions, such as 0o644: the lower bits of the Unix mode; 0 if the zip says none. */
  readonly permissions: number;
  readonly type: 'file' | 'folder' | 'link' | 'special';
  readonly content: Buffer;
}
