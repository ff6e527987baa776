import '../../lib/text/optionsTexts.ts'
import { createRoot } from 'react-dom/client'
import { browserKeystore } from '../../lib/browser/browserKeystore.ts'
import { Options } from './Options.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Options keystore={browserKeystore} />)
