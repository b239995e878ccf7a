import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolOutput } from './needs-tool'

/** What somebody does in LibreOffice: to words of the text, with or without recording it. */
export type LibreOfficeEdit =
  | { do: 'replace' | 'add-paragraph-behind'; words: string; by: string; recorded?: boolean }
  | { do: 'bold' | 'delete'; words: string; recorded?: boolean }

export interface LibreOfficeReview {
  /** Name of the file that comes back. */
  name: string
  author: string
  bytes: Uint8Array
  edits: readonly LibreOfficeEdit[]
}

const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`
const address = (path: string) => quoted(`file://${path}`)

const HELPERS = `
Sub Named(author As String)
  Dim at(0) As New com.sun.star.beans.PropertyValue
  at(0).Name = "nodepath"
  at(0).Value = "/org.openoffice.UserProfile/Data"
  settings = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  data = settings.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", at())
  data.givenname = author
  data.sn = ""
  data.commitChanges()
End Sub
Function Opened(url As String)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(url, "_blank", 0, how())
End Function
Function Found(text, words As String)
  wanted = text.createSearchDescriptor()
  wanted.SearchString = words
  wanted.SearchCaseSensitive = True
  Found = text.findFirst(wanted)
  If IsNull(Found) Then Print #1, "not there: " & words
End Function
Sub Added(place, words As String)
  cursor = place.getText().createTextCursorByRange(place)
  cursor.gotoEndOfParagraph(False)
  place.getText().insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  place.getText().insertString(cursor, words, False)
End Sub
Sub Saved(text, url As String)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "MS Word 2007 XML"
  text.storeToURL(url, how())
  text.close(True)
End Sub`

function editLines(edit: LibreOfficeEdit): string[] {
  const act = {
    replace: () => `place.String = ${quoted('by' in edit ? edit.by : '')}`,
    delete: () => 'place.String = ""',
    bold: () => 'place.CharWeight = com.sun.star.awt.FontWeight.BOLD',
    'add-paragraph-behind': () => `Added(place, ${quoted('by' in edit ? edit.by : '')})`,
  }[edit.do]
  return [
    `text.RecordChanges = ${edit.recorded === false ? 'False' : 'True'}`,
    `place = Found(text, ${quoted(edit.words)})`,
    `If Not IsNull(place) Then ${act()}`,
  ]
}

/**
 * Files as LibreOffice saves them after somebody worked in each: a macro opens, edits and stores all of them in one start; it writes no
 * comments, and the files have none: LibreOffice without a display ends at them. `profile` is
 * LibreOffice's own folder, made where there is none. Throws where words that an edit is about are not in the text.
 */
export function reviewedInLibreOffice(
  folder: string,
  profile: string,
  reviews: readonly LibreOfficeReview[],
): Map<string, Uint8Array> {
  const [module, saved] = [join(profile, 'user/basic/Standard/Module1.xba'), join(folder, 'reviewed')]
  mkdirSync(saved, { recursive: true })
  const log = join(folder, 'reviewer.log')
  const subs = reviews.map(({ name, author, bytes, edits }, index) => {
    writeFileSync(join(folder, name), bytes)
    return [
      `Sub Review${index}`,
      `Named(${quoted(author)})`,
      `text = Opened(${address(join(folder, name))})`,
      ...edits.flatMap((edit) => editLines(edit)),
      `Saved(text, ${address(join(saved, name))})`,
      'End Sub',
    ].join('\n')
  })
  const macro = [
    HELPERS,
    ...subs,
    'Sub Review',
    `Open ${quoted(log)} For Output As #1`,
    'On Error GoTo Failed',
    ...reviews.map((_, index) => `Review${index}`),
    'Close #1',
    'StarDesktop.terminate()',
    'Exit Sub',
    'Failed:',
    'Print #1, Error & " in line " & Erl',
    'Close #1',
    'StarDesktop.terminate()',
    'End Sub',
  ].join('\n')
  const start = (...words: string[]) =>
    toolOutput('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', ...words])
  // The first start of a profile puts an empty module of its own there.
  if (!existsSync(module)) start('--terminate_after_init')
  const escaped = macro.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  writeFileSync(
    module,
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`,
  )
  start('macro:///Standard.Module1.Review')
  const told = readFileSync(log, 'utf8').trim()
  if (told !== '') throw new Error(`LibreOffice could not review: ${told}`)
  return new Map(reviews.map(({ name }) => [name, new Uint8Array(readFileSync(join(saved, name)))]))
}
