import { elasticsearchFailure } from './elasticsearch_failure';

/** What went wrong in a run, for the person who reads the rule's status. */
export interface RunError {
  /** What happened and what to do. */
  readonly message: string;
  /** Whether the owner of the rule can mend it; otherwise it is for whoever runs Elasticsearch and Kibana. */
  readonly isUserError: boolean;
}

/** Longest part of an Elasticsearch message that is passed on. */
const MAX_CAUSE_LENGTH = 500;

/** Turns a failure of Elasticsearch, or any other, into a sentence that says what to do. */
export function runError(error: unknown, indices: readonly string[]): RunError {
  const { type, status, reason } = elasticsearchFailure(error);
  const where = indices.join(', ');
  if (type === 'security_exception' && status === 403) {
    return userError(
      `The rule may not read ${where}. Give its owner the read privilege on these indices, then save or enable the rule again: it searches with the privileges of whoever did so last.`,
      reason
    );
  }
  if (status === 401) {
    return userError(
      'The credentials of the rule are no longer valid. Disable and enable the rule to create new ones.',
      reason
    );
  }
  switch (type) {
    case 'verification_exception':
      return userError(
        'Elasticsearch does not accept the query of the rule for these indices.',
        reason
      );
    case 'parsing_exception':
    case 'x_content_parse_exception':
      return userError('The query or an exception of the rule is not valid.', reason);
    case 'index_not_found_exception':
    case 'invalid_index_name_exception':
      return userError(
        `An index pattern of the rule is not valid: ${where}. Correct it under the parameters.`,
        reason
      );
    default:
      return {
        message: `The search failed, its time will be searched again by the next run. ${cut(reason)}`,
        isUserError: false,
      };
  }
}

function userError(sentence: string, reason: string): RunError {
  return { message: `${sentence} ${cut(reason)}`.trim(), isUserError: true };
}

function cut(reason: string): string {
  const text = reason.length > MAX_CAUSE_LENGTH ? `${reason.slice(0, MAX_CAUSE_LENGTH)}…` : reason;
  return text === '' ? '' : `Elasticsearch says: ${text}`;
}
