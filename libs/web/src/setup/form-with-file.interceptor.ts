import {
  createParamDecorator,
  HttpException,
  HttpStatus,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { EMPTY, type Observable } from 'rxjs';
import { RequestRefused } from '../errors/refusals.js';
import { requireProof } from './cross-site-forgery.js';
import { isFormWithFile, MAX_FORM_FILE_BYTES, SentFormFile, type FormFile } from './form-with-file.js';

/** What surrounds the file in the body: the lines between its parts, the proof and the id of the command. */
const SURROUNDINGS_BYTES = 16 * 1_024;
const LIMITS = {
  fileSize: MAX_FORM_FILE_BYTES,
  files: 1,
  fields: 3,
  fieldSize: 200,
  fieldNameSize: 30,
  headerPairs: 20,
};
const NAME_LENGTH = 100;

const files = new WeakMap<Request, FormFile>();

/**
 * Reads a form that brings a file in its field `file`, of at most 20 MB and uncompressed, into memory. It stands behind the
 * guard, so that nobody else makes the server keep a file, and asks for the proof of the form's origin, which other forms
 * have given before. Nest reads it with multer, which lets the rest of a refused body pass without keeping it.
 * Throws `RequestRefused`.
 */
@Injectable()
export class FormWithFile implements NestInterceptor {
  private readonly reader: NestInterceptor = new (FileInterceptor('file', {
    limits: LIMITS,
    defParamCharset: 'utf8',
  }))();

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const [req, res] = [context.switchToHttp().getRequest<Request>(), context.switchToHttp().getResponse<Response>()];
    if (!isFormWithFile(req)) return next.handle(); // sent without a file, and read with other forms
    if (!['', 'identity'].includes(req.headers['content-encoding'] ?? '')) throw new RequestRefused('content-type');
    if (Number(req.headers['content-length'] ?? 0) > MAX_FORM_FILE_BYTES + SURROUNDINGS_BYTES) {
      files.set(req, 'too-large');
      return next.handle();
    }
    files.set(req, await this.read(context, req));
    await requireProof(req, res);
    return next.handle();
  }

  private async read(context: ExecutionContext, req: Request & { file?: MulterFile }): Promise<FormFile> {
    try {
      await this.reader.intercept(context, { handle: () => EMPTY });
    } catch (refused) {
      if (!(refused instanceof HttpException)) throw new RequestRefused('bad-request'); // it broke off
      if (refused.getStatus() === Number(HttpStatus.PAYLOAD_TOO_LARGE)) return 'too-large';
      throw new RequestRefused('malformed-form');
    }
    const { file } = req;
    delete req.file;
    return file ? new SentFormFile(nameOf(file), file.buffer) : 'missing';
  }
}

/** What multer leaves on the request. */
interface MulterFile {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const nameOf = ({ originalname }: MulterFile): string =>
  originalname
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, NAME_LENGTH);

/** The file of a form whose route has `FormWithFile`. */
export const FileOfForm = createParamDecorator(
  (_: unknown, context: ExecutionContext): FormFile =>
    files.get(context.switchToHttp().getRequest<Request>()) ?? 'missing',
);
