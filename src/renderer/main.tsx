import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { CLOCK_VIEWS } from '../contract/clock-views'
import { english, translations } from '../messages/generated/window'
import { interfaceLocale, onMessageFault, startInterface } from '../messages/sentence'
import { App } from './app'
import { askFirst } from './app-store'
import { BrokenScreen } from './broken-screen'
import { listenForMistakes, reportMistake } from './mistakes'
import { giveStylesTheirWords } from './style-words'

/** Not before it: the answers may be here by then, and wait behind this script. */
const afterNextPicture = (act: () => void) => {
  // At the end of what waits already.
  requestAnimationFrame(() => setTimeout(act, 0))
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
listenForMistakes()
const page = createRoot(root, {
  onCaughtError: (error) => reportMistake('a screen', error),
  onUncaughtError: (error) => reportMistake('the page', error),
})
const asked = new URLSearchParams(location.search)
const view = CLOCK_VIEWS.find((each) => each === asked.get('view'))
onMessageFault(({ kind, locale, id }) =>
  reportMistake('the catalogue of sentences', new Error(`${kind} ${locale} ${id}`)),
)
await startInterface({ english, translations }, asked.get('locale'))
const { tag, direction } = interfaceLocale()
document.documentElement.lang = tag
document.documentElement.dir = direction
giveStylesTheirWords(document.documentElement.style)
if (view) void import('./statement/clock-window').then(({ ClockWindow }) => page.render(<ClockWindow view={view} />))
else {
  // Drawn once, with what there is to show; when the shell needs longer than until the next picture, first without.
  await Promise.race([askFirst(), new Promise<void>(afterNextPicture)])
  page.render(
    <BrokenScreen>
      <App />
    </BrokenScreen>,
  )
}
