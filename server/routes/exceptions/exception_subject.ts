import type { ElasticsearchClient } from '@kbn/core/server';
import type { AlertHit, ExceptionSubjectResponse } from '../../../common/api';
import { exceptionFields } from '../../../common/exceptions';
import { recogniseSource } from '../../../common/sources';
import { findProcessStarts } from '../../process_starts/find_process_starts';
import { investigationIndices } from '../investigation_indices';

/** An alert with the start of its process: what an exception can be made from. */
export async function exceptionSubject(
  client: ElasticsearchClient,
  { id, index, fields }: AlertHit,
  timeout: string,
  signal: AbortSignal
): Promise<ExceptionSubjectResponse> {
  const lookup = { id, event: fields };
  const { startOf, problems } = await findProcessStarts(client, [lookup], {
    indices: investigationIndices(fields),
    fields: exceptionFields,
    timeout,
    signal,
  });
  const processStart = startOf(lookup);
  return {
    alertId: id,
    alertIndex: index,
    source: recogniseSource(fields)?.id ?? null,
    event: fields,
    processStart: processStart === undefined ? null : { ...processStart },
    processStartProblem: problems.length === 0 ? null : problems.join('; '),
  };
}
