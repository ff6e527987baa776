import type { depositErrors as english } from '../en/depositErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of small deposits. They come with the code that builds and sends one. */
export const depositErrors = {
  'deposit-refused':
    'Este no es un pequeño depósito que se pueda enviar: {reason}. No envíe nada y pídalo de nuevo.',
  'deposit-endpoint':
    '{host} no respondió como debía: {reason}. No se envió nada. Inténtelo otra vez o elija otro servidor.',
  'deposit-wrong-chain':
    '{host} responde por otra cadena que {chain}. No se envió nada. Elija un servidor de esa cadena.',
  'deposit-funds':
    'La cuenta tiene {held} {asset}; se necesitan {needed}, incluida la comisión de la red. No se envió nada. Añada fondos e inténtelo otra vez.',
  'deposit-token-funds':
    'La cuenta tiene {held} {asset}; se necesitan {needed}. No se envió nada. Añada fondos e inténtelo otra vez.',
  'deposit-would-fail':
    'La red no realizaría esta transferencia: {reason}. No se envió nada. Envíelo de otra forma o pídalo de nuevo.',
  'deposit-mismatch':
    'Lo que se iba a firmar no es el depósito que se mostró. No se firmó nada; pídalo de nuevo.',
  'wallet-wrong-chain':
    'El monedero está en otra cadena que {chain} y no se envió nada. Cámbielo a ella e inténtelo otra vez.',
  'wallet-chain-unknown':
    'El monedero no conoce {chain} y no se envió nada. Añada esa cadena al monedero e inténtelo otra vez.',
  'wallet-cannot-send':
    'Este monedero no puede enviar desde aquí y no se envió nada. Elija otro o envíelo a mano.',
  'wallet-unclear': 'No se sabe si el monedero envió el depósito: {reason}. Mire primero en el monedero.',
  'deposit-by-hand':
    'Esta verificación pide un pequeño depósito, que se mostró al titular de la dirección. No habrá firma; consulte su estado.',
  'deposit-fee-changed':
    'La comisión de la red ha subido desde que se mostró, así que no se envió nada. Mírela otra vez y decida de nuevo.',
  'deposit-under-way':
    'Este depósito ya se había iniciado y puede que se enviara. Ahora no se envió nada. Mire cómo está.',
  'deposit-not-noted':
    'El depósito no se pudo anotar antes, así que no se envió nada. Libere espacio en el disco e inténtelo otra vez.',
  'deposit-dropped': 'El depósito no se envió y no se ha movido nada. Se puede enviar otra vez.',
  'deposit-reverted': 'La red no realizó el depósito: solo se pagó su comisión. Se puede enviar otra vez.',
  'deposit-unknown':
    'Se entregó un depósito y no se sabe si llega. No envíe otro; consulte el estado de la verificación.',
} satisfies Words<typeof english>
