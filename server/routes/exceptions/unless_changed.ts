import type { IKibanaResponse, KibanaResponseFactory } from '@kbn/core/server';
import { UnreadableExceptionError } from '../../exceptions/exception_store';
import { boomStatus } from '../boom_status';

/** Answers what a change comes to, or that someone else was first, in words for the person. */
export async function unlessChanged(
  response: KibanaResponseFactory,
  change: () => Promise<IKibanaResponse>
): Promise<IKibanaResponse> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof UnreadableExceptionError) {
      return response.badRequest({ body: { message: error.message } });
    }
    switch (boomStatus(error)) {
      case 409:
        return response.conflict({
          body: {
            message:
              'Someone else has changed this exception since it was loaded, so nothing was saved. Load it again.',
          },
        });
      case 404:
        return response.notFound({
          body: { message: 'The exception is gone: someone has deleted it.' },
        });
      default:
        throw error;
    }
  }
}
