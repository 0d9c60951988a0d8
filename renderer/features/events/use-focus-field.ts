import { useEffect } from "react";

/** Whoever comes from "Do uzupełnienia" stands at the field that is to be mended, not at the beginning of the form. */
export function useFocusField(field: string | undefined): void {
  useEffect(() => {
    if (field === undefined) return;
    const place = document.querySelector<HTMLElement>(`form [data-field="${CSS.escape(field)}"]`);
    const input = place?.matches("input, textarea") ? place : place?.querySelector<HTMLElement>("input");
    input?.focus();
    input?.scrollIntoView({ block: "center" });
  }, [field]);
}
