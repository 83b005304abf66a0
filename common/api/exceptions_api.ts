import * as t from 'io-ts';
import { guardRailIds, MAX_ENTRIES, MAX_VALUES, type GuardRailId } from '../exceptions';
import { bounded, strictObject } from '../validation';

/** Exceptions of a space. */
export const MAX_EXCEPTIONS = 1_000;
/** Exceptions of one import. */
export const MAX_IMPORTED_EXCEPTIONS = 500;
/** Bytes of an import: as many exceptions, each of several long paths. */
export const MAX_IMPORT_BYTES = 4 * 1_048_576;
/** Alerts that one exception names as its evidence. */
const MAX_EVIDENCE = 20;
/** What the file of an export says it is. */
export const EXCEPTIONS_FILE_TYPE = 'publicIpDiscovery.exceptions';
export const EXCEPTIONS_FILE_VERSION = 1;

const MAX_ID_LENGTH = 512;
const id = bounded(t.string, 'an id', ({ length }) => length > 0 && length <= MAX_ID_LENGTH);

function listOf<T>(item: t.Type<T, unknown>, name: string, limit: number): t.Type<T[], unknown> {
  return bounded(
    t.array(item),
    `a list of at most ${limit} ${name}`,
    ({ length }) => length <= limit
  );
}

// The guard rails name what is too long or too much; here only what no form could have written is refused.
const entry = strictObject(
  'a condition',
  {
    field: t.string,
    operator: t.keyof(
      { is: null, 'is one of': null, matches: null },
      '"is", "is one of" or "matches"'
    ),
    values: listOf(t.string, 'texts', 2 * MAX_VALUES),
  },
  {}
);

const content = {
  name: t.string,
  reason: t.string,
  entries: listOf(entry, 'conditions', 2 * MAX_ENTRIES),
  evidence: listOf(
    strictObject('an alert', { alertId: id }, { alertIndex: t.string }),
    'alerts',
    MAX_EVIDENCE
  ),
};

/** What a person decides of an exception. Who and when is the server's to say. */
export const exceptionContent = strictObject('an exception', content, {
  /** ISO 8601; from then on the exception no longer applies. */
  expiresAt: t.string,
  /** Enabled unless it says otherwise. */
  isEnabled: t.boolean,
  /** Why the guard rails may be overridden; without it an exception that runs into one is refused. */
  overrideReason: t.string,
});
export type ExceptionContent = t.TypeOf<typeof exceptionContent>;

/** A change of an exception, made from one of its versions; another one by now is a conflict. */
export const exceptionUpdateRequest = strictObject(
  'a change of an exception',
  { version: id, exception: exceptionContent },
  {}
);
export type ExceptionUpdateRequest = t.TypeOf<typeof exceptionUpdateRequest>;

export const exceptionDeleteRequest = strictObject(
  'the removal of an exception',
  { version: id },
  {}
);

export const exceptionIdParams = strictObject('the id of an exception', { id }, {});

const guardRailId = new t.Type<GuardRailId, unknown>(
  'the name of a guard rail',
  isGuardRailId,
  (value, context) => (isGuardRailId(value) ? t.success(value) : t.failure(value, context)),
  (value) => value
);

function isGuardRailId(value: unknown): value is GuardRailId {
  return guardRailIds.some((each) => each === value);
}

const authorship = { createdBy: t.string, createdAt: t.string };

const override = strictObject(
  'an override',
  { by: t.string, at: t.string, reason: t.string, rails: t.array(guardRailId) },
  {}
);

const origin = strictObject('an origin', authorship, {});

const keptRequired = { ...content, ...authorship, isEnabled: t.boolean };
const keptOptional = {
  expiresAt: t.string,
  updatedBy: t.string,
  updatedAt: t.string,
  override,
  origin,
};

/** An exception as it is kept, without its id and version. Read strictly: what cannot be read must not be applied. */
export const keptException = strictObject('an exception', keptRequired, keptOptional);
export type KeptException = t.TypeOf<typeof keptException>;

/** An exception as it is kept; the version changes with each change. */
const storedException = strictObject(
  'an exception',
  { id: t.string, version: t.string, ...keptRequired },
  keptOptional
);
export type StoredException = t.TypeOf<typeof storedException>;

export const exceptionResponse = t.type({ exception: storedException });
export type ExceptionResponse = t.TypeOf<typeof exceptionResponse>;

export const exceptionsResponse = t.type({
  /** The newest first, expired and disabled ones among them. */
  exceptions: t.array(storedException),
  /** Those that cannot be read, as of another version of the plugin; they do not apply. */
  unreadable: t.array(t.type({ id: t.string, version: t.string, reason: t.string })),
});
export type ExceptionsResponse = t.TypeOf<typeof exceptionsResponse>;

/** The file of an export, which an import takes. */
export const exceptionsFile = strictObject(
  'a file of exceptions',
  {
    type: t.literal(EXCEPTIONS_FILE_TYPE),
    version: t.literal(EXCEPTIONS_FILE_VERSION),
    exceptions: listOf(keptException, 'exceptions', MAX_IMPORTED_EXCEPTIONS),
  },
  {}
);
export type ExceptionsFile = t.TypeOf<typeof exceptionsFile>;

export const importResponse = t.type({
  created: t.number,
  /** Those that the space has already, or that the file holds twice: same name, conditions, state and expiry. */
  skipped: t.number,
});
export type ImportResponse = t.TypeOf<typeof importResponse>;

/** The alert that an exception is to be made from. */
export const exceptionSubjectRequest = strictObject('an alert', { alertId: id }, {});

const fields = t.record(t.string, t.unknown);

/** What an exception can be made from. */
export const exceptionSubjectResponse = t.type({
  alertId: t.string,
  alertIndex: t.string,
  /** Id of the data source; null for one that is not known. */
  source: t.union([t.string, t.null]),
  /** The alert, with the evidence of its event. */
  event: fields,
  /** The event of the start of its process; null if it was not found. */
  processStart: t.union([fields, t.null]),
  /** Why the start could not be looked for, or may be missing. */
  processStartProblem: t.union([t.string, t.null]),
});
export type ExceptionSubjectResponse = t.TypeOf<typeof exceptionSubjectResponse>;
