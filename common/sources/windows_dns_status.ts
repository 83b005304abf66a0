/** What a status of the Windows DNS client means for a lookup that brought no address. */
export interface WindowsDnsStatus {
  /** `undecided` says neither that the name resolved nor that it failed. */
  readonly meaning: 'success' | 'pending' | 'no_records' | 'failure' | 'undecided';
  /** Windows' own name of the status, where it is known. */
  readonly name?: string;
  /** A sentence for people. */
  readonly reason: string;
}

type KnownStatus = readonly [
  code: number,
  name: string,
  meaning: WindowsDnsStatus['meaning'],
  reason: string,
];

/**
 * The statuses a lookup can end with. Numbers and names are Windows system error codes (`winerror.h`); the pipelines of
 * Sysmon events replace the numbers they know by these names and leave the others as they are.
 *
 * 9501 is what Windows reports when a server answers without an error and without a record, as it does for the IPv6
 * half of a lookup of an IPv4-only service. It must not read as a failed lookup.
 *
 * 87 is written for calls that are answered later or elsewhere, so it proves nothing by itself.
 */
const KNOWN_STATUSES: readonly KnownStatus[] = [
  [0, 'SUCCESS', 'success', 'The lookup succeeded.'],
  [5, 'ERROR_ACCESS_DENIED', 'failure', 'Windows denied the lookup.'],
  [8, 'ERROR_NOT_ENOUGH_MEMORY', 'failure', 'Windows had too little memory for the lookup.'],
  [13, 'ERROR_INVALID_DATA', 'failure', 'The answer could not be read.'],
  [14, 'ERROR_OUTOFMEMORY', 'failure', 'Windows had too little memory for the lookup.'],
  [
    87,
    'ERROR_INVALID_PARAMETER',
    'undecided',
    'Windows writes this status also for lookups that are answered later.',
  ],
  [123, 'ERROR_INVALID_NAME', 'failure', 'The name is not a valid DNS name.'],
  [997, 'ERROR_IO_PENDING', 'pending', 'The lookup had not ended when it was recorded.'],
  [995, 'ERROR_OPERATION_ABORTED', 'failure', 'The lookup was aborted.'],
  [1214, 'ERROR_INVALID_NETNAME', 'failure', 'The name is not a valid network name.'],
  [1223, 'ERROR_CANCELLED', 'failure', 'The lookup was cancelled.'],
  [1231, 'ERROR_NETWORK_UNREACHABLE', 'failure', 'The network could not be reached.'],
  [1460, 'ERROR_TIMEOUT', 'failure', 'No DNS server answered in time.'],
  [4312, 'ERROR_OBJECT_NOT_FOUND', 'failure', 'Windows found nothing of that name.'],
  [9001, 'DNS_ERROR_RCODE_FORMAT_ERROR', 'failure', 'The server could not read the question.'],
  [9002, 'DNS_ERROR_RCODE_SERVER_FAILURE', 'failure', 'The server failed to answer.'],
  [9003, 'DNS_ERROR_RCODE_NAME_ERROR', 'failure', 'The name does not exist.'],
  [9004, 'DNS_ERROR_RCODE_NOT_IMPLEMENTED', 'failure', 'The server does not know the request.'],
  [9005, 'DNS_ERROR_RCODE_REFUSED', 'failure', 'The server refused to answer.'],
  [9016, 'DNS_ERROR_RCODE_BADSIG', 'failure', 'The signature of the answer is wrong.'],
  [9017, 'DNS_ERROR_RCODE_BADKEY', 'failure', 'The key of the answer is wrong.'],
  [9018, 'DNS_ERROR_RCODE_BADTIME', 'failure', 'The signature of the answer is out of date.'],
  [
    9501,
    'DNS_INFO_NO_RECORDS',
    'no_records',
    'The server answered that the name has no record of the type asked for.',
  ],
  [9502, 'DNS_ERROR_BAD_PACKET', 'failure', 'The answer was malformed.'],
  [9503, 'DNS_ERROR_NO_PACKET', 'failure', 'There was no answer.'],
  [9504, 'DNS_ERROR_RCODE', 'failure', 'The server answered with an error.'],
  [9505, 'DNS_ERROR_UNSECURE_PACKET', 'failure', 'The answer was not secure.'],
  [9506, 'DNS_REQUEST_PENDING', 'pending', 'The lookup had not ended when it was recorded.'],
  [9556, 'DNS_ERROR_NON_RFC_NAME', 'failure', 'The name is not a valid DNS name.'],
  [9560, 'DNS_ERROR_INVALID_NAME_CHAR', 'failure', 'The name has a character DNS does not allow.'],
  [9561, 'DNS_ERROR_NUMERIC_NAME', 'failure', 'The name is a number, which DNS does not allow.'],
  [
    9701,
    'DNS_ERROR_RECORD_DOES_NOT_EXIST',
    'no_records',
    'There is no record of the type asked for; the name may have others.',
  ],
  [9714, 'DNS_ERROR_NAME_DOES_NOT_EXIST', 'failure', 'The name does not exist.'],
  [9851, 'DNS_ERROR_NO_TCPIP', 'failure', 'TCP/IP is not installed.'],
  [9852, 'DNS_ERROR_NO_DNS_SERVERS', 'failure', 'No DNS server is configured.'],
  [10054, 'WSAECONNRESET', 'failure', 'The server closed the connection.'],
  [10055, 'WSAENOBUFS', 'failure', 'Windows had too little memory for the lookup.'],
  [10060, 'WSAETIMEDOUT', 'failure', 'The connection to the server timed out.'],
  [11001, 'WSAHOST_NOT_FOUND', 'failure', 'The name does not exist.'],
  [11002, 'WSATRY_AGAIN', 'failure', 'The server failed for the time being.'],
  [11003, 'WSANO_RECOVERY', 'failure', 'The server failed for good.'],
  [11004, 'WSANO_DATA', 'no_records', 'The name exists but has no record of the type asked for.'],
];

const knownStatuses = new Map<string, WindowsDnsStatus>(
  KNOWN_STATUSES.flatMap(([code, name, meaning, reason]) => {
    const status = { meaning, name, reason };
    return [
      [String(code), status],
      [name, status],
    ];
  })
);

const NUMBER = /^\d{1,10}$/;

/** How names of Windows errors begin that are not worth a sentence of their own above. */
const ERROR_NAME_PREFIXES = ['DNS_ERROR_', 'ERROR_', 'WSA'];

/**
 * Reads a status of the Windows DNS client.
 *
 * @param text a number as text (`9003`) or a name of any letter case (`DNS_ERROR_RCODE_NAME_ERROR`)
 */
export function windowsDnsStatus(text: string): WindowsDnsStatus {
  const status = text.trim().toUpperCase();
  const isNumber = NUMBER.test(status);
  const known = knownStatuses.get(isNumber ? String(Number(status)) : status);
  if (known !== undefined) return known;
  if (isNumber) {
    return { meaning: 'undecided', reason: 'What Windows means by this number is not known.' };
  }
  if (ERROR_NAME_PREFIXES.some((prefix) => status.startsWith(prefix))) {
    return {
      meaning: 'failure',
      name: status,
      reason: 'Windows ended the lookup with this error.',
    };
  }
  return { meaning: 'undecided', reason: 'This is not a status that Windows is known to write.' };
}
