import '../../lib/text/optionsTexts.ts'
import { createRoot } from 'react-dom/client'
import { keepFocus } from '../../components/keepFocus.ts'
import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { showChosenLanguage } from '../../lib/browser/showChosenLanguage.ts'
import { Options } from './Options.tsx'

keepFocus()
const root = document.getElementById('root')
if (root)
  void showChosenLanguage().then(() => createRoot(root).render(<Options keystore={browserKeystore} />))
