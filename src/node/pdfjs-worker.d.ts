/** Puts the reading half of PDF.js in place for the other half; it exports nothing that is used. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
