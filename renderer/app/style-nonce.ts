/** The nonce of the host's content security policy: Mantine puts its sizes into style elements. */
export const styleNonce = () =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
