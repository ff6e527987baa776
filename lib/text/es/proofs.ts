import type { proofs as english } from '../en/proofs.ts'
import type { Words } from '../translation.ts'

/** What is said of proofs and their chains, on the pages and by `verify-proof`. */
export const proofs = {
  /** What can be wrong with a proof besides its signature. The codes are part of `verify-proof`'s output: never rename one. */
  problems: {
    'digest-differs': 'El SHA-256 de la prueba no es el de su mensaje. El documento se modificó.',
    'text-differs': 'El texto de la prueba no es lo que dicen sus bytes. El documento se modificó.',
    'canonical-differs':
      'La firma coincide, pero no está escrita en su forma canónica. El documento se modificó.',
    'standard-differs': 'La prueba nombra otro estándar de firma que el que se usó.',
    'delivered-differs': 'La firma que se entregó no es la que se comprobó.',
    'times-differ': 'Las horas de la prueba no siguen el orden en que ocurren estas cosas.',
    'document-changed': 'El documento se modificó después de escribirse: su hash ya no coincide.',
    'delivery-changed': 'La hora en que se entregó la firma se modificó: su hash ya no coincide.',
  },

  valid: 'Válida: la clave de {address} en {network} firmó exactamente este mensaje.',
  invalid: 'No válida.',
  changed: 'La firma es correcta, pero la prueba que la rodea se modificó.',
  unverifiable: 'Esto no se puede comprobar sin conexión.',

  // What a valid proof proves, and what it does not.
  provesKey: 'Quien firmó podía usar la clave privada de {address}.',
  provesMessage: 'Lo que se firmó es exactamente este mensaje: {bytes}, SHA-256 {digest}.',
  'bytes.one': '{count} byte',
  'bytes.other': '{count} bytes',
  provesUnchanged:
    'El documento está como dice su propio hash; cualquiera que lo cambie puede hacer un hash nuevo.',
  notWho: 'No demuestra quién tenía la clave ni que la misma persona la tenga hoy.',
  notWhen:
    'No demuestra cuándo se firmó, qué sitio lo pidió ni con qué se firmó. Countersign lo anotó; ninguna firma lo cubre.',
  notPaxos:
    'No demuestra que Paxos hiciera la solicitud ni que la aprobara. Pregunte a Paxos por el estado de {verificationId}.',
  notVerification:
    'No demuestra que Paxos lo pidiera: una página preguntó a Countersign como su monedero y no nombra ninguna verificación.',
  notUnchained:
    'Se guardó antes de que las pruebas se encadenaran, así que nada muestra si sus horas se modificaron.',

  // What several proofs show together.
  chainWhole: 'La cadena está entera: no se modificó nada y no falta nada que no esté anotado como borrado.',
  chainPart:
    'Lo que hay aquí de la cadena concuerda. El archivo no la contiene entera, así que los huecos no dicen nada.',
  chainBroken: 'La cadena está rota: algo se modificó o se quitó.',
  chainMissing: 'Falta sin anotación: {ranges}.',
  chainUnfit: 'No sigue al eslabón anterior: {ranges}.',
  chainNotes: 'Anotaciones modificadas: {ranges}.',
  'deletedByPerson.one': '{count} prueba se borró a mano el {time}.',
  'deletedByPerson.other': '{count} pruebas se borraron a mano el {time}.',
  'deletedByRetention.one': '{count} prueba se borró el {time} por su antigüedad.',
  'deletedByRetention.other': '{count} pruebas se borraron el {time} por su antigüedad.',
  'deletedByReplacement.one':
    '{count} prueba se sustituyó el {time}, al firmarse otra vez la misma solicitud.',
  'deletedByReplacement.other':
    '{count} pruebas se sustituyeron el {time}, al firmarse otra vez la misma solicitud.',
  'adopted.one': '{count} prueba se guardó antes de empezar la cadena; cambios anteriores no se notarían.',
  'adopted.other':
    '{count} pruebas se guardaron antes de empezar la cadena; cambios anteriores no se notarían.',
  chainsDiffer:
    'Estos archivos cuentan historias distintas de una misma cadena: en uno de ellos se modificó algo.',
  eachProves:
    'Cada prueba válida demuestra que la clave de su dirección firmó exactamente su mensaje. No demuestra más:',
  chainLimit:
    'Quien controla el equipo donde se guarda una cadena puede escribir una nueva. Guarde una exportación en otro lugar: una posterior tiene que contenerla.',
} satisfies Words<typeof english>
