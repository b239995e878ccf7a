/** What an e-mail says whose draft's template is not installed: in English, as the template that stands in for it. */
export const EMAIL_WORDS = {
  subject: '{organisation}: {title}',
  fileName: '{organisation}_{title}',
  body: 'Please find attached our input, “{title}”, on behalf of {organisation}.',
}
