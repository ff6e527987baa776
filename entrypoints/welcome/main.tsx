import '../../lib/text/welcomeTexts.ts'
import { createRoot } from 'react-dom/client'
import { keepFocus } from '../../components/keepFocus.ts'
import { browser } from '../../lib/browser/browser.ts'
import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { showChosenLanguage } from '../../lib/browser/showChosenLanguage.ts'
import { Welcome } from './Welcome.tsx'

/** A page may not close a tab that it did not open itself, so the browser is asked to. */
async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent()
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id)
}

keepFocus()
const root = document.getElementById('root')
if (root)
  void showChosenLanguage().then(() =>
    createRoot(root).render(<Welcome keystore={browserKeystore} close={() => void closeTab()} />),
  )
