import '../../lib/text/doorsTexts.ts'
import '../../lib/text/journalTexts.ts'
import '../../lib/text/popupTexts.ts'
import { createRoot } from 'react-dom/client'
import { keepFocus } from '../../components/keepFocus.ts'
import { showChosenLanguage } from '../../lib/browser/showChosenLanguage.ts'
import { Popup, type PopupProps } from './Popup.tsx'

/** The keystore brings the curves with it: it comes after the first picture. */
const keystore: PopupProps['keystore'] = {
  lockState: async () => (await loadKeystore()).lockState(),
  lock: async () => (await loadKeystore()).lock(),
}

async function loadKeystore() {
  return (await import('../../lib/browser/browserKeystore.ts')).browserKeystore
}

keepFocus()
const root = document.getElementById('root')
if (root)
  void showChosenLanguage().then(() =>
    createRoot(root).render(<Popup keystore={keystore} close={() => window.close()} />),
  )
