import * as commandLine from '../../src/messages/generated/command-line'
import * as shell from '../../src/messages/generated/shell'
import * as window from '../../src/messages/generated/window'
import { startInterface } from '../../src/messages/sentence'

// Every test speaks English unless it asks for another language, and knows the sentences of all processes.
await startInterface({ english: { ...window.english, ...shell.english, ...commandLine.english }, translations: {} })
