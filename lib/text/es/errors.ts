import type { errors as english } from '../en/errors.ts'
import type { Words } from '../translation.ts'
import { requestErrors } from './requestErrors.ts'

/**
 * One sentence for each error code: what happened and what to do next. Partners see these through the page
 * protocol and the command line, people see them in the sign window.
 */
export const errors = {
  ...requestErrors,
  unavailable:
    'Countersign no está instalado o no puede funcionar en este sitio. Instálelo o dele acceso e inténtelo otra vez.',
  reload: 'Countersign se actualizó. Vuelva a cargar esta página e inténtelo otra vez.',
  blocked: 'Countersign no firmará este mensaje: {reason}',
  'unsupported-network':
    'Countersign no conoce la red «{network}». Revise los datos de la verificación o actualice Countersign.',
  'unsupported-method':
    'El método de verificación «{method}» no se puede hacer aquí. Contacte con quien lo pidió.',
  conflict:
    'Este id de verificación ya se vio con otro contenido. Cree una verificación nueva y pídala de nuevo.',
  'proof-unreadable':
    'Esta prueba no se puede leer: {reason}. Use el archivo exactamente como lo guardó Countersign.',
  'proof-not-saved':
    'La prueba no se pudo guardar, así que no se entregó nada. Libere espacio en el disco e inténtelo otra vez.',
  'wallet-not-found':
    'No se encontró ningún monedero para esta dirección. Conecte el monedero que la tiene o añada la cuenta a Countersign.',
  'wallet-declined': 'El monedero rechazó firmar. Inténtelo otra vez o elija otro monedero.',
  'wallet-declined-or-ledger':
    'El monedero no firmó. Si usted no lo rechazó, puede que la cuenta esté en un Ledger, que no puede firmar estos mensajes: elija otro monedero o pida un pequeño depósito.',
  'wallet-hardware':
    'El dispositivo físico de esta cuenta no puede firmar estos mensajes. Elija otro monedero o pida un pequeño depósito.',
  'wallet-busy':
    'El monedero ya tiene una solicitud en espera. Ábralo, termine esa solicitud e inténtelo otra vez.',
  'wallet-takes-for-transaction':
    'El monedero toma este mensaje por una transacción y se niega a firmarlo. Elija otro monedero o pida un pequeño depósito.',
  'wallet-timeout': 'El monedero no respondió. Ábralo, busque una solicitud en espera e inténtelo otra vez.',
  'wallet-wrong-account':
    'El monedero ofrece {actual}, no {expected}. Cambie de cuenta en el monedero e inténtelo otra vez.',
  'wallet-locked': 'El monedero está bloqueado. Desbloquéelo e inténtelo otra vez.',
  'wallet-unsupported':
    'Este monedero no puede firmar mensajes aquí. Elija otro monedero o pida un pequeño depósito.',
  'wallet-failed': 'El monedero falló: {reason}. Inténtelo otra vez o elija otro monedero.',
  'signature-invalid': 'La firma no es válida para esta dirección: {diagnosis}',
  'signature-unverifiable':
    'Esta firma no se puede comprobar aquí: {diagnosis} Pida una verificación por pequeño depósito en su lugar.',
  'signature-unreadable':
    'No se pudo leer la firma: {reason}. Proporciónela exactamente como la devolvió el monedero.',
  'not-delivered':
    'La firma se hizo, pero la página no la recogió. Cópiela de Countersign o vuelva a pedirla desde el mismo sitio.',
  'vault-locked': 'Sus cuentas están bloqueadas. Desbloquéelas con su contraseña.',
  'wrong-password': 'Esa contraseña no es correcta. Inténtelo otra vez.',
  'password-too-weak': 'Esa contraseña es demasiado corta. Use al menos {minimum} caracteres.',
  'unlock-delayed': 'Demasiadas contraseñas incorrectas. Inténtelo otra vez dentro de {seconds} segundos.',
  'vault-missing': 'Aquí aún no hay cuentas. Cree primero una contraseña.',
  'vault-exists': 'Aquí ya hay cuentas. Desbloquéelas con su contraseña.',
  'vault-damaged':
    'Las cuentas guardadas están dañadas y no se pueden leer. Restáurelas desde su copia de seguridad.',
  'vault-not-written':
    'El cambio no se pudo guardar y no se perdió nada. Libere espacio en el disco e inténtelo otra vez.',
  'address-unreadable': 'Eso no es una dirección de esta red. Revise lo que ha pegado.',
  'account-watch-only':
    'Aquí no hay clave para esta cuenta, solo su dirección. Importe su clave para firmar con ella.',
  'passkey-unavailable':
    'Las llaves de acceso no se pueden usar aquí. {reason} Su contraseña funciona como antes.',
  'passkey-cancelled':
    'La llave de acceso no se usó. Inténtelo otra vez y siga las indicaciones de su navegador.',
  'passkey-needed':
    'No se firmó nada: esta cuenta solo firma con su llave de acceso, y no se usó. Inténtelo otra vez. Si la ha perdido, su contraseña permite quitar este requisito en los ajustes.',
  'passkey-no-prf':
    'Esta llave de acceso o este dispositivo no puede guardar una clave para usted (no tiene PRF). Elija otra o siga con su contraseña.',
  'passkey-missing': 'Aquí no hay llave de acceso para estas cuentas. Añada una en los ajustes.',
  'passkey-wrong': 'Esa llave de acceso no abre estas cuentas. Use otra de las suyas.',
  'passkey-exists':
    'Este dispositivo ya tiene una llave de acceso para estas cuentas. Use otro dispositivo o esa llave.',
  'passkey-limit':
    'Estas cuentas tienen {most} llaves de acceso y no puede haber más. Quite una y después añada esta.',
  'passkey-in-use':
    'Hay cuentas que necesitan esta llave de acceso al firmar. Quite eso primero y después elimínela.',
  'account-exists': 'Esta cuenta ya está aquí. Use la de la lista.',
  'account-missing': 'Esa cuenta ya no está aquí. Elija otra.',
  'storage-unreadable':
    'No se pudieron leer datos guardados: {reason}. Sus cuentas no cambiaron; reinicie el navegador.',
  'rpc-failed':
    '{host} no respondió como un servidor RPC: {reason}. Revise su dirección e inténtelo otra vez.',
  'rpc-wrong-chain':
    '{host} responde por la cadena {chain}, que no es {network}. Indique un servidor de esa red o de su red de pruebas.',
  'settings-not-saved': 'El ajuste no se pudo guardar. Libere espacio en el disco e inténtelo otra vez.',
  'image-unreadable': 'Esa imagen no se pudo leer. Guárdela como PNG o JPEG e inténtelo otra vez.',
  'image-too-large':
    'Esa imagen es demasiado grande para leerse. Recórtela hasta el código QR e inténtelo otra vez.',
  'qr-not-found':
    'No se encontró ningún código QR en esa imagen. Recórtela hasta el código, nítido y completo, e inténtelo otra vez.',
  'qr-too-large': 'Esto es demasiado largo para un código QR. Cópielo o guárdelo como archivo.',
} satisfies Words<typeof english>
