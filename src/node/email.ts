import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Draft } from '../core/draft/draft'
import { plainLine } from '../core/export/clean-text'
import { type EmailText, emailTextOf } from '../core/export/email-text'
import type { Template } from '../core/template/template'

export interface Attachment {
  /** With extension. */
  fileName: string
  contentType: string
  bytes: Uint8Array
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const PDF_TYPE = 'application/pdf'

/**
 * An e-mail draft (RFC 5322) with the documents attached and recipients from the template; so are subject and text unless others are given. `X-Unsent: 1` makes
 * mail programs open it for writing instead of reading. It carries no sender and no message id: the program that sends it sets them.
 * The same draft and attachments give the same bytes.
 */
export async function composeEmail(
  draft: Draft,
  template: Template,
  attachments: Attachment[],
  { subject, body }: EmailText = emailTextOf(draft, template),
): Promise<Uint8Array> {
  const digest = createHash('sha256')
  for (const { fileName, bytes } of attachments) digest.update(fileName).update(bytes)
  const mail = new MailComposer({
    to: template.handIn.recipients,
    subject: plainLine(subject),
    text: body,
    date: new Date(draft.modified),
    headers: { 'X-Unsent': '1' },
    baseBoundary: digest.digest('hex').slice(0, 24),
    messageId: 'draft@rostrum.invalid',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: attachments.map(({ fileName, contentType, bytes }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
  } as ConstructorParameters<typeof MailComposer>[0])
  const bytes = await mail.compile().build()
  const head = bytes.indexOf('\r\n\r\n')
  const headers = bytes
    .subarray(0, head)
    .toString('utf8')
    .replace(/^Message-ID:.*\r\n/im, '')
  return Buffer.concat([Buffer.from(headers, 'utf8'), bytes.subarray(head)])
}
