import '../../lib/text/optionsTexts.ts'
import { createRoot } from 'react-dom/client'
import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { showChosenLanguage } from '../../lib/browser/showChosenLanguage.ts'
import { Options } from './Options.tsx'

const root = document.getElementById('root')
if (root)
  void showChosenLanguage().then(() => createRoot(root).render(<Options keystore={browserKeystore} />))
