import { Random, hashText } from '../random';

/** The signature of a program file. */
export interface Signature {
  readonly exists: boolean;
  readonly trusted: boolean;
  /** Absent where there is no signature. */
  readonly signer?: string;
  /** Elastic Defend's word for the state. */
  readonly status: 'trusted' | 'noSignature' | 'errorExpired';
}

/** A program file. */
export interface Program {
  readonly name: string;
  /** Its full path, with a drive letter. */
  readonly executable: string;
  readonly signature: Signature;
  readonly hash: { readonly md5: string; readonly sha1: string; readonly sha256: string };
}

const UNSIGNED: Signature = { exists: false, trusted: false, status: 'noSignature' };

/**
 * Describes a program file.
 *
 * @param executable full path; the hashes follow from it, unless `content` names what the file holds, for copies of one
 *   program in several places
 * @param signer whose signature is valid; absent for a file that is not signed
 */
export function program(executable: string, signer?: string, content = executable): Program {
  const signature: Signature =
    signer === undefined ? UNSIGNED : { exists: true, trusted: true, signer, status: 'trusted' };
  return withSignature(executable, signature, content);
}

/** A program whose certificate has run out: signed, and yet not trusted. */
export function expiredProgram(executable: string, signer: string): Program {
  return withSignature(
    executable,
    { exists: true, trusted: false, signer, status: 'errorExpired' },
    executable
  );
}

function withSignature(executable: string, signature: Signature, content: string): Program {
  const random = new Random(hashText(content.toLowerCase()));
  return {
    name: executable.slice(Math.max(executable.lastIndexOf('\\'), executable.lastIndexOf('/')) + 1),
    executable,
    signature,
    hash: { md5: random.hex(32), sha1: random.hex(40), sha256: random.hex(64) },
  };
}
