import type { Answer } from './answer';
import { hasEntityId, type CaseFile } from './case_file';
import { makeAnswer } from './make_answer';
import { cite } from './process/citations';
import type { Fact } from './process/facts';
import { fileName, pathKind, productFolder } from './process/path_kind';
import {
  MICROSOFT_SIGNERS,
  OLD_EXECUTABLE_TYPES,
  RUNTIME_PUBLISHERS,
  SCRIPT_RUNTIMES,
  SCRIPT_RUNTIME_SIGNERS,
  WINDOWS_LOLBINS,
} from './process/programs';
import { reason, type Reason } from './reason';
import { searchReasons } from './search_reasons';

/**
 * Question 2: is the binary a tool that is recognised, or a LOLBin or script host?
 *
 * Escalates on a LOLBin, a script runtime, an unsigned binary, a path that users can write to, or a signer that does not
 * fit. Lowers concern only where a signed component owns exactly this binary: Microsoft Defender in its own folder, or a
 * program of a product that its own vendor signed and its own parent, of the same signer and product, started. The name of
 * the program, and a signature alone, never lower it.
 */
export function binaryIdentity(file: CaseFile): Answer {
  const escalating = escalations(file);
  const open = openPoints(file);
  const owner = escalating.length === 0 && open.length === 0 ? recognisedOwner(file) : undefined;
  const reasons = [...escalating, ...open, ...(owner === undefined ? [] : [owner])];
  const [first = unrecognised(file), ...others] = reasons;
  return makeAnswer('binary_identity', file, [first, ...others], {
    searches: ['process_events'],
    fields: [
      ['process.name'],
      ['process.executable'],
      ['process.hash.sha256'],
      ['process.code_signature.subject_name'],
      ['process.code_signature.trusted'],
    ],
    facts: file.process,
  });
}

/** The component that owns the binary, if the evidence shows one that is whole. */
function recognisedOwner(file: CaseFile): Reason | undefined {
  return defenderComponent(file) ?? vendorComponent(file);
}

function escalations(file: CaseFile): Reason[] {
  const { process } = file;
  return [
    ...toolReasons(file),
    ...process
      .all('process.code_signature.subject_name')
      .filter(({ value }) => SCRIPT_RUNTIME_SIGNERS.has(value.toLowerCase()))
      .map(({ citation }) => reason('script_runtime_signer', [citation])),
    ...process
      .all('process.code_signature.exists')
      .filter(({ value }) => value === 'false')
      .map(({ citation }) => reason('unsigned', [citation])),
    ...invalidSignature(file),
    ...signerMismatch(file),
    ...renamed(file),
    ...process
      .all('process.executable')
      .filter(({ value }) => pathKind(value) === 'user_writable')
      .map(({ citation }) => reason('user_writable_path', [citation])),
  ];
}

/** A tool that runs foreign code; a runtime that a product brings along is the product's, if all of it fits. */
function toolReasons(file: CaseFile): Reason[] {
  return names(file).flatMap(({ value, citation }) => {
    const name = fileName(value);
    const isTool =
      WINDOWS_LOLBINS.has(name) || OLD_EXECUTABLE_TYPES.some((type) => name.endsWith(type));
    const isRuntime = SCRIPT_RUNTIMES.has(name) && vendorComponent(file) === undefined;
    return isTool || isRuntime ? [reason('script_host_or_lolbin', [citation])] : [];
  });
}

/** The names of the program, one citation each; the field is preferred to the end of the path. */
function names({ process }: CaseFile): readonly Fact[] {
  const distinct = new Map<string, Fact>();
  for (const fact of process.all('process.name', 'process.executable')) {
    const name = fileName(fact.value);
    if (!distinct.has(name)) distinct.set(name, fact);
  }
  return [...distinct.values()];
}

/** Whether Windows says only that the certificate's time is over: that is neither unsigned nor trusted. */
function isExpiry(status: string): boolean {
  return /expired/i.test(status);
}

function invalidSignature({ process }: CaseFile): Reason[] {
  const untrusted = process
    .all('process.code_signature.trusted')
    .find(({ value }) => value === 'false');
  const isMissing = process
    .all('process.code_signature.exists')
    .some(({ value }) => value === 'false');
  if (untrusted === undefined || isMissing) return [];
  const status = process
    .all('process.code_signature.status')
    .find(({ value }) => value !== 'trusted');
  if (status === undefined || isExpiry(status.value)) return [];
  return [reason('signature_invalid', [status.citation, untrusted.citation])];
}

/** A file in a folder of Windows that Microsoft did not sign. */
function signerMismatch({ process }: CaseFile): Reason[] {
  const path = process.all('process.executable').find(({ value }) => pathKind(value) === 'windows');
  const signer = process
    .all('process.code_signature.subject_name')
    .find(({ value }) => !isMicrosoft(value));
  return path === undefined || signer === undefined
    ? []
    : [reason('signer_mismatch', [signer.citation, path.citation])];
}

/** The name that the file was built with is another one. */
function renamed(file: CaseFile): Reason[] {
  const known = new Set(names(file).map(({ value }) => withoutType(fileName(value))));
  return file.process
    .all('process.pe.original_file_name')
    .filter(({ value }) => !known.has(withoutType(fileName(value.replace(/\.mui$/i, '')))))
    .slice(0, 1)
    .flatMap(({ citation, value }) =>
      isRunnable(value)
        ? [reason('renamed_binary', [citation, ...names(file).map((name) => name.citation)])]
        : []
    );
}

/** Some programs were built under the name of a library or with no type at all; that is no disguise. */
function isRunnable(originalName: string): boolean {
  const name = fileName(originalName.replace(/\.mui$/i, ''));
  return WINDOWS_LOLBINS.has(name) || SCRIPT_RUNTIMES.has(name);
}

function withoutType(name: string): string {
  return name.replace(/\.[a-z]{1,4}$/, '');
}

/** What the evidence does not tell, which keeps any owner from being proven. */
function openPoints(file: CaseFile): Reason[] {
  const { process, subject } = file;
  const absent = (field: string) => process.first(field) === undefined;
  return [
    ...(absent('process.name') && absent('process.executable')
      ? [reason('name_not_recorded', [cite(subject, 'process.name')])]
      : []),
    ...(absent('process.executable')
      ? [reason('path_not_recorded', [cite(subject, 'process.executable')])]
      : []),
    ...(absent('process.hash.sha256')
      ? [reason('hash_not_recorded', [cite(subject, 'process.hash.sha256')])]
      : []),
    ...signaturePoints(file),
    // A process id is used again: what is found by it alone proves nobody's identity.
    ...(hasEntityId(subject.fields)
      ? []
      : [reason('cannot_be_asked', [cite(subject, 'process.entity_id')], 'process_events')]),
    // What was not looked at may contradict what was.
    ...searchReasons(file, 'process_events'),
  ];
}

function signaturePoints({ process, subject }: CaseFile): Reason[] {
  const trusted = process.all('process.code_signature.trusted');
  const untrusted = trusted.find(({ value }) => value !== 'true');
  if (untrusted !== undefined) {
    const expired = process
      .all('process.code_signature.status')
      .find(({ value }) => isExpiry(value));
    return [
      expired === undefined
        ? reason('signature_not_trusted', [untrusted.citation])
        : reason('signature_expired', [expired.citation, untrusted.citation]),
    ];
  }
  return trusted.length > 0 && process.first('process.code_signature.subject_name') !== undefined
    ? []
    : [reason('signature_not_recorded', [cite(subject, 'process.code_signature.trusted')])];
}

/** Signed and known in all parts, but nothing tells that a recognised component owns it. */
function unrecognised({ process, subject }: CaseFile): Reason {
  const fact = process.first('process.code_signature.subject_name', 'process.executable');
  return reason('owner_not_recognised', [fact?.citation ?? cite(subject, 'process.executable')]);
}

function defenderComponent({ process }: CaseFile): Reason | undefined {
  const paths = process.all('process.executable');
  const [path] = paths;
  const signer = trustedSigner(process);
  if (path === undefined || signer === undefined || !isMicrosoft(signer.value)) return undefined;
  return paths.every(({ value }) => pathKind(value) === 'defender')
    ? reason('defender_component', [path.citation, signer.citation])
    : undefined;
}

/**
 * The vendor's own: signed by one trusted signer, below Program Files, and started by another program of the same
 * product and signer, which is no runtime itself. A runtime with the signature of its publisher is anyone's.
 */
function vendorComponent({ process, parent }: CaseFile): Reason | undefined {
  const paths = process.all('process.executable');
  const [path] = paths;
  const signer = trustedSigner(process);
  if (path === undefined || signer === undefined || paths.length > 1) return undefined;
  if (RUNTIME_PUBLISHERS.has(signer.value.toLowerCase())) return undefined;
  const parentPaths = [
    ...process.all('process.parent.executable', 'process.Ext.effective_parent.executable'),
    ...parent.all('process.executable'),
  ];
  const product = productFolder(path.value);
  const [parentSigner, ...otherSigners] = process.all('process.parent.code_signature.subject_name');
  const isParentTrusted = isAlways(process.all('process.parent.code_signature.trusted'), 'true');
  const isSameProduct =
    product !== undefined &&
    parentPaths.length > 0 &&
    parentPaths.every(
      ({ value }) => productFolder(value) === product && !SCRIPT_RUNTIMES.has(fileName(value))
    );
  const isSameSigner =
    otherSigners.length === 0 && parentSigner?.value.toLowerCase() === signer.value.toLowerCase();
  return isSameProduct && isParentTrusted && parentSigner !== undefined && isSameSigner
    ? reason('vendor_component', [signer.citation, path.citation, parentSigner.citation])
    : undefined;
}

/** The one signer, if every event that tells of the signature says that it is there and trusted. */
function trustedSigner(process: CaseFile['process']): Fact | undefined {
  const [signer, ...others] = process.all('process.code_signature.subject_name');
  const isTrusted = isAlways(process.all('process.code_signature.trusted'), 'true');
  const isThere = process
    .all('process.code_signature.exists')
    .every(({ value }) => value === 'true');
  return others.length === 0 && isTrusted && isThere ? signer : undefined;
}

function isAlways(facts: readonly Fact[], expected: string): boolean {
  return facts.length > 0 && facts.every(({ value }) => value === expected);
}

function isMicrosoft(signer: string): boolean {
  return MICROSOFT_SIGNERS.has(signer.toLowerCase());
}
